import { Button, Modal, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { AssetId, ClientId } from '#shared/kernel/ids'
import { type AssetKind, kindOf } from '#shared/media/asset'
import { SkeletonLines } from '../ui/Delayed'
import { DropArea } from '../ui/DropArea'
import { EmptyState } from '../ui/EmptyState'
import { Failure } from '../ui/Failure'
import { ImportButton } from './ImportButton'
import { ImportStatus } from './ImportStatus'
import { listFolders, toLibraryView, WHOLE_LIBRARY } from './libraryView'
import { MediaGrid } from './MediaGrid'
import type { MediaSelection } from './mediaSelection'
import { counted } from './mediaWords'
import { useLibrary } from './useAssets'
import { useMediaImport } from './useMediaImport'
import classes from './MediaPicker.module.css'

interface MediaPickerProps {
  readonly clientId: ClientId
  readonly isOpen: boolean
  readonly onClose: () => void
  /** All that are chosen now, in the order of choosing. */
  readonly onChoose: (assetIds: AssetId[]) => void
  /** Chosen already. */
  readonly chosen?: readonly AssetId[]
  /** Only these kinds are offered; usually pictures and videos. */
  readonly kinds?: readonly AssetKind[]
  readonly title?: string
}

/** Chooses several files of the library in order; files can be imported right there and are then chosen. */
export function MediaPicker({ isOpen, onClose, title = 'Choose media', ...props }: MediaPickerProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={960}
      classNames={{ content: classes.content, body: classes.body }}
    >
      <Picker {...props} onClose={onClose} />
    </Modal>
  )
}

const PICTURES_AND_VIDEOS: readonly AssetKind[] = ['picture', 'video']
const NO_ONE: readonly AssetId[] = []

function Picker({
  clientId,
  onClose,
  onChoose,
  chosen = NO_ONE,
  kinds = PICTURES_AND_VIDEOS,
}: Omit<MediaPickerProps, 'isOpen' | 'title'>) {
  const library = useLibrary(clientId)
  const [selection, setSelection] = useState<MediaSelection>({ ids: chosen, anchor: null })
  const [text, setText] = useState('')
  const [folder, setFolder] = useState<string | null>(null)
  const searched = useDeferredValue(text)
  const offered = useMemo(
    () => (library.data ?? []).filter(({ mediaType, isMissing }) => kinds.includes(kindOf(mediaType)) && !isMissing),
    [library.data, kinds],
  )
  const shown = useMemo(
    () => toLibraryView(offered, { ...WHOLE_LIBRARY, text: searched, folder }),
    [offered, searched, folder],
  )
  const folders = useMemo(() => listFolders(offered), [offered])
  const media = useMediaImport({
    clientId,
    ...(folder ? { folder } : {}),
    onImported: (assetIds) =>
      setSelection(({ ids }) => ({ ids: [...ids, ...assetIds.filter((id) => !ids.includes(id))], anchor: null })),
  })
  const choose = (ids: readonly AssetId[]) => {
    onChoose([...ids])
    onClose()
  }
  if (library.isError) return <Failure error={library.error} onRetry={() => void library.refetch()} />
  return (
    <DropArea isFilling hint="Drop files to import and choose them" onFiles={media.importFiles}>
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          size="xs"
          aria-label="Search names, tags and alt texts"
          placeholder="Search names, tags and alt texts"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {folders.length > 0 ? (
          <Select
            size="xs"
            aria-label="Folder"
            placeholder="All folders"
            clearable
            clearButtonProps={{ 'aria-label': 'All folders' }}
            data={folders.map(({ folder: value, count }) => ({ value, label: `${value} (${count})` }))}
            value={folder}
            onChange={setFolder}
          />
        ) : null}
        <ImportButton onFiles={media.importFiles} size="xs" variant="default" />
      </div>
      <ImportStatus clientId={clientId} />
      {library.isPending ? (
        <SkeletonLines count={4} height={96} />
      ) : shown.length === 0 ? (
        <EmptyState
          title={offered.length === 0 ? 'No media yet' : 'No files match'}
          text={
            offered.length === 0 ? 'Drop pictures and videos here, or paste them.' : 'Change the text or the folder.'
          }
        />
      ) : (
        <MediaGrid
          clientId={clientId}
          label="Files to choose from"
          assets={shown}
          layout="grid"
          selection={selection}
          onSelect={setSelection}
          onOpen={(asset) => choose(selection.ids.includes(asset.id) ? selection.ids : [...selection.ids, asset.id])}
          isNumbered
        />
      )}
      <div className={classes.end}>
        <span role="status" className={classes.count}>
          {selection.ids.length === 0 ? 'Nothing chosen' : `${counted(selection.ids.length, 'file')} chosen`}
        </span>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={selection.ids.length === 0 && chosen.length === 0} onClick={() => choose(selection.ids)}>
          Use {selection.ids.length === 0 ? 'none' : counted(selection.ids.length, 'file')}
        </Button>
      </div>
    </DropArea>
  )
}
