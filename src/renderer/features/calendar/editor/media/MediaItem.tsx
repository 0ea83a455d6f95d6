import { ActionIcon, Menu, Textarea, Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCrop,
  IconDots,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react'
import type { DragEvent, KeyboardEvent } from 'react'
import type { PostMedia } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import type { Asset } from '#shared/media/asset'
import { MediaThumbnail } from '../../../../media/MediaThumbnail'
import { storable } from '../storable'
import classes from './MediaStrip.module.css'
import type { CropHint } from './postMedia'

const THUMBNAIL_SIZE = 88

interface MediaItemProps {
  readonly clientId: ClientId
  readonly media: PostMedia
  /** Undefined: it is not in the library any more. */
  readonly asset: Asset | undefined
  readonly index: number
  readonly count: number
  readonly hints: readonly CropHint[]
  readonly isDropTarget: boolean
  readonly onMove: (to: number) => void
  readonly onAltText: (altText: string | null) => void
  readonly onRemove: () => void
  readonly onDragStart: (event: DragEvent) => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
  readonly onDragEnd: () => void
}

/** One picture or video of a post: its place, what is said of it, and what is cut off. */
export function MediaItem(props: MediaItemProps) {
  const { clientId, media, asset, index, count, hints, onMove, onAltText, onRemove } = props
  const name = asset?.fileName ?? 'A file that is gone'
  const inherited = asset?.altText ?? ''
  const lacksAltText = (media.altText ?? inherited).trim() === ''
  const moveByKey = (event: KeyboardEvent) => {
    const to = event.key === 'ArrowUp' ? index - 1 : event.key === 'ArrowDown' ? index + 1 : undefined
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onMove(to)
  }
  return (
    <li
      className={classes.item}
      data-target={props.isDropTarget || undefined}
      onDragOver={props.onDragOver}
      onDrop={props.onDrop}
    >
      <button
        type="button"
        className={classes.grip}
        draggable
        aria-label={`Move ${name}, ${index + 1} of ${count}`}
        aria-keyshortcuts="ArrowUp ArrowDown"
        onKeyDown={moveByKey}
        onDragStart={props.onDragStart}
        onDragEnd={props.onDragEnd}
      >
        <IconGripVertical size={16} aria-hidden />
        <span className={classes.number}>{index + 1}</span>
      </button>
      <Picture clientId={clientId} asset={asset} hint={hints[0]} />
      <div className={classes.facts}>
        <bdi className={classes.name}>{name}</bdi>
        <Textarea
          size="xs"
          aria-label={`Alt text of ${index + 1}, ${name}`}
          placeholder={inherited || 'Alt text: what is to be seen'}
          dir="auto"
          autosize
          minRows={1}
          maxRows={4}
          maxLength={5_000}
          value={media.altText ?? ''}
          onChange={(event) => onAltText(storable(event.currentTarget.value) || null)}
        />
        {asset === undefined && <Problem text="Not in the library any more: remove it." />}
        {asset !== undefined && lacksAltText && <Problem text="No alt text" />}
        {media.altText === null && inherited !== '' && <p className={classes.note}>Alt text from the library</p>}
        {asset?.isMissing && <Problem text="Its file is gone from the disk." />}
        {hints.map(({ text, source, shape }) => (
          <Tooltip
            key={text + shape.place}
            label={source}
            multiline
            w={260}
            events={{ hover: true, focus: true, touch: true }}
          >
            <p className={classes.note} tabIndex={0}>
              <IconCrop size={12} aria-hidden /> {text}
            </p>
          </Tooltip>
        ))}
      </div>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={`More for ${name}`}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowUp size={16} aria-hidden />}
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          >
            Move up
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} aria-hidden />}
            disabled={index === count - 1}
            onClick={() => onMove(index + 1)}
          >
            Move down
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
            Remove from the post
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}

function Problem({ text }: { readonly text: string }) {
  return (
    <p className={classes.problem}>
      <IconAlertTriangle size={12} aria-hidden /> {text}
    </p>
  )
}

interface PictureProps {
  readonly clientId: ClientId
  readonly asset: Asset | undefined
  readonly hint: CropHint | undefined
}

/** The whole picture, with what the platform cuts off shaded. */
function Picture({ clientId, asset, hint }: PictureProps) {
  const ratio = asset?.width && asset.height ? asset.width / asset.height : 1
  const size = {
    width: Math.max(24, Math.round(THUMBNAIL_SIZE * Math.min(1, ratio))),
    height: Math.max(24, Math.round(THUMBNAIL_SIZE * Math.min(1, 1 / ratio))),
  }
  return (
    <span className={classes.box}>
      <span className={classes.picture} style={size}>
        {asset && <MediaThumbnail clientId={clientId} asset={asset} />}
        {hint && (
          <span
            className={classes.kept}
            aria-hidden
            style={{
              inset: `${((1 - hint.crop.height) / 2) * 100}% ${((1 - hint.crop.width) / 2) * 100}%`,
            }}
          />
        )}
      </span>
    </span>
  )
}
