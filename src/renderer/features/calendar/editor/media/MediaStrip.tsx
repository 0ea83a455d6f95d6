import { Button, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconPhotoPlus } from '@tabler/icons-react'
import { type DragEvent, useLayoutEffect, useRef, useState } from 'react'
import type { PostMedia } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import type { AssetId } from '#shared/kernel/ids'
import { ImportButton } from '../../../../media/ImportButton'
import { ImportStatus } from '../../../../media/ImportStatus'
import { MediaPicker } from '../../../../media/MediaPicker'
import { useAssets } from '../../../../media/useAssets'
import { useMediaImport } from '../../../../media/useMediaImport'
import { DropArea } from '../../../../ui/DropArea'
import { showUndo } from '../../../../ui/notices'
import { countOf } from '../../postWords'
import type { PostEditing } from '../postEditing'
import { MediaItem } from './MediaItem'
import classes from './MediaStrip.module.css'
import { addedMedia, chosenMedia, cropHints, movedMedia, tooMany } from './postMedia'

interface MediaStripProps {
  readonly editing: PostEditing
  readonly media: readonly PostMedia[]
  /** Where they are shown: what is counted and cut depends on it. */
  readonly platforms: readonly Platform[]
  readonly onChange: (media: PostMedia[]) => void
}

const DRAG_TYPE = 'application/x-clientele-media'

/** A post's pictures and videos in their order: chosen from the library, dropped or pasted, moved, described, removed. */
export function MediaStrip({ editing, media, platforms, onChange }: MediaStripProps) {
  const clientId = editing.profile.id
  const assets = useAssets(clientId, [...new Set(media.map(({ assetId }) => assetId))])
  const known = new Map((assets.data ?? []).map((asset) => [asset.id, asset]))
  const [isPicking, setPicking] = useState(false)
  const [dragged, setDragged] = useState<number>()
  const [over, setOver] = useState<number>()
  const [announced, setAnnounced] = useState('')
  const list = useRef<HTMLOListElement>(null)
  // An import ends later, and Undo comes later: both change what is there then.
  const latest = useRef({ media, onChange })
  useLayoutEffect(() => {
    latest.current = { media, onChange }
  })
  const add = (assetIds: readonly AssetId[]) => latest.current.onChange(addedMedia(latest.current.media, assetIds))
  const imports = useMediaImport({ clientId, onImported: add, takesPaste: !isPicking })

  const move = (from: number, to: number, keepsFocus: boolean) => {
    if (to < 0 || to >= media.length || to === from) return
    onChange(movedMedia(media, from, to))
    setAnnounced(`Now ${to + 1} of ${media.length}`)
    if (keepsFocus) requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('[draggable]')[to]?.focus())
  }
  const remove = (index: number) => {
    const removed = media[index]
    if (!removed) return
    onChange(media.toSpliced(index, 1))
    const name = known.get(removed.assetId)?.fileName ?? 'A file'
    showUndo(`“${name}” removed from the post`, async () => {
      latest.current.onChange(latest.current.media.toSpliced(index, 0, removed))
    })
  }
  const drop = (event: DragEvent, to: number) => {
    if (dragged === undefined) return
    event.preventDefault()
    move(dragged, to, false)
    setDragged(undefined)
    setOver(undefined)
  }
  const problems = tooMany(media.length, platforms, editing.limits)
  return (
    <DropArea hint="Drop files to add them to the post" onFiles={imports.importFiles}>
      <div className={classes.strip}>
        {media.length > 0 && (
          <ol className={classes.list} ref={list} aria-label="Media in their order">
            {media.map((each, index) => (
              <MediaItem
                key={`${each.assetId} ${media.slice(0, index).filter(({ assetId }) => assetId === each.assetId).length}`}
                clientId={clientId}
                media={each}
                asset={known.get(each.assetId)}
                index={index}
                count={media.length}
                hints={cropHints(known.get(each.assetId), platforms)}
                isDropTarget={over === index && dragged !== index}
                onMove={(to) => move(index, to, true)}
                onAltText={(altText) => onChange(media.with(index, { ...each, altText }))}
                onRemove={() => remove(index)}
                onDragStart={(event) => {
                  event.dataTransfer.setData(DRAG_TYPE, String(index))
                  event.dataTransfer.effectAllowed = 'move'
                  setDragged(index)
                }}
                onDragOver={(event) => {
                  if (dragged === undefined) return
                  event.preventDefault()
                  setOver(index)
                }}
                onDrop={(event) => drop(event, index)}
                onDragEnd={() => {
                  setDragged(undefined)
                  setOver(undefined)
                }}
              />
            ))}
          </ol>
        )}
        {media.length === 0 && <p className={classes.note}>No pictures or videos. Drop or paste them here.</p>}
        {problems.map((problem) => (
          <p key={problem} className={classes.problem} role="status">
            <IconAlertTriangle size={12} aria-hidden /> {problem}
          </p>
        ))}
        <ImportStatus clientId={clientId} />
        <div className={classes.buttons}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPhotoPlus size={16} aria-hidden />}
            onClick={() => setPicking(true)}
          >
            From the library
          </Button>
          <ImportButton size="compact-sm" variant="default" onFiles={imports.importFiles} />
          {media.length > 0 && <span className={classes.note}>{countOf(media.length, 'file')}</span>}
        </div>
        <VisuallyHidden role="status">{announced}</VisuallyHidden>
        <MediaPicker
          clientId={clientId}
          isOpen={isPicking}
          onClose={() => setPicking(false)}
          chosen={media.map(({ assetId }) => assetId)}
          onChoose={(assetIds) => onChange(chosenMedia(media, assetIds))}
        />
      </div>
    </DropArea>
  )
}
