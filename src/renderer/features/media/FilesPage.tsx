import { IconPhoto } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { AssetId, ClientId } from '#shared/kernel/ids'
import type { Asset } from '#shared/media/asset'
import { ImportButton } from '../../media/ImportButton'
import { ImportStatus } from '../../media/ImportStatus'
import { type LibraryFilter, listFolders, listTags, toLibraryView, WHOLE_LIBRARY } from '../../media/libraryView'
import { MediaGrid, type MediaLayout } from '../../media/MediaGrid'
import { type MediaSelection, NOTHING_SELECTED, onlySelected } from '../../media/mediaSelection'
import { counted } from '../../media/mediaWords'
import { useLibrary } from '../../media/useAssets'
import { useMediaImport } from '../../media/useMediaImport'
import { useShortcuts } from '../../shell/shortcuts'
import { SkeletonLines } from '../../ui/Delayed'
import { DropArea } from '../../ui/DropArea'
import { EmptyState } from '../../ui/EmptyState'
import { Failure } from '../../ui/Failure'
import { AssetInspector } from './AssetInspector'
import classes from './FilesPage.module.css'
import { FilesToolbar } from './FilesToolbar'
import { FolderList } from './FolderList'
import { MoveFilesDialog } from './MoveFilesDialog'
import { SelectionBar } from './SelectionBar'
import { TagFilesDialog } from './TagFilesDialog'
import { useFileActions } from './useFileActions'

const NO_ASSETS: readonly Asset[] = []
const DROP_HINT = 'Drop files to import them'

/** A client's media library. */
export function FilesPage({ clientId }: { clientId: ClientId }) {
  return <Files key={clientId} clientId={clientId} />
}

function Files({ clientId }: { clientId: ClientId }) {
  const library = useLibrary(clientId)
  const assets = library.data ?? NO_ASSETS
  const [filter, setFilter] = useState<LibraryFilter>(WHOLE_LIBRARY)
  const [layout, setLayout] = useState<MediaLayout>('grid')
  const [selection, setSelection] = useState<MediaSelection>(NOTHING_SELECTED)
  const [openId, setOpenId] = useState<AssetId | null>(null)
  const [dialog, setDialog] = useState<'move' | 'tags'>()
  const actions = useFileActions(clientId)
  const chooser = useRef<HTMLButtonElement>(null)
  const media = useMediaImport({ clientId, ...(filter.folder ? { folder: filter.folder } : {}) })

  const searched = useDeferredValue(filter)
  const shown = useMemo(() => toLibraryView(assets, searched), [assets, searched])
  const folders = useMemo(() => listFolders(assets).map(({ folder }) => folder), [assets])
  const tags = useMemo(() => listTags(assets), [assets])
  const selected = useMemo(() => {
    const ids = new Set(selection.ids)
    return assets.filter(({ id }) => ids.has(id))
  }, [assets, selection.ids])
  const open = assets.find(({ id }) => id === openId)

  // With one alone the inspector has all of it.
  const hasBar = selected.length > 1 || (selected.length === 1 && selected[0]?.id !== openId)

  const remove = async () => {
    if (selected.length > 0 && (await actions.remove(selected))) setSelection(NOTHING_SELECTED)
  }
  const ask = (which: 'move' | 'tags') => {
    if (selected.length > 0) setDialog(which)
  }
  useShortcuts([
    { keys: 'I', label: 'Import files', run: () => chooser.current?.click() },
    { keys: 'M', label: 'Move the selected files to a folder', run: () => ask('move') },
    { keys: 'T', label: 'Change the tags of the selected files', run: () => ask('tags') },
    { keys: 'Delete', label: 'Delete the selected files', run: () => void remove() },
  ])

  if (library.isError) return <Failure error={library.error} onRetry={() => void library.refetch()} />
  if (library.isPending) return <SkeletonLines count={8} height={64} />
  const importButton = (
    <ImportButton buttonRef={chooser} size={assets.length === 0 ? 'sm' : 'xs'} onFiles={media.importFiles} />
  )
  if (assets.length === 0) {
    return (
      <DropArea hint={DROP_HINT} onFiles={media.importFiles}>
        <ImportStatus clientId={clientId} />
        <EmptyState
          icon={<IconPhoto size={40} stroke={1.25} />}
          title="No files yet"
          text="Pictures, videos and PDFs of this client, to be used in posts. Drop them here, paste them with Ctrl+V, or choose them."
        >
          {importButton}
        </EmptyState>
      </DropArea>
    )
  }
  return (
    <DropArea
      isFilling
      hint={filter.folder ? `${DROP_HINT} into “${filter.folder}”` : DROP_HINT}
      onFiles={media.importFiles}
    >
      <div className={classes.files}>
        <FilesToolbar
          filter={filter}
          tags={tags}
          layout={layout}
          onFilter={(change) => setFilter({ ...filter, ...change })}
          onLayout={setLayout}
          count={
            shown.length === assets.length
              ? counted(assets.length, 'file')
              : `${shown.length} of ${counted(assets.length, 'file')}`
          }
          importButton={importButton}
        />
        <div className={classes.panes}>
          <div className={classes.split}>
            <FolderList
              assets={assets}
              folder={filter.folder}
              onFolder={(folder) => setFilter({ ...filter, folder })}
            />
            <div className={classes.main}>
              <ImportStatus clientId={clientId} />
              {shown.length === 0 ? (
                <EmptyState title="No files match" text="Change the text, the filters or the folder." />
              ) : (
                <MediaGrid
                  key={layout}
                  clientId={clientId}
                  label="Files"
                  assets={shown}
                  layout={layout}
                  selection={selection}
                  onSelect={setSelection}
                  onOpen={(asset) => {
                    setSelection(onlySelected(asset.id))
                    setOpenId(asset.id)
                  }}
                  opensOnClick
                />
              )}
              {hasBar ? (
                <SelectionBar
                  count={selected.length}
                  onMove={() => ask('move')}
                  onTag={() => ask('tags')}
                  onDelete={() => void remove()}
                  onClear={() => setSelection(NOTHING_SELECTED)}
                />
              ) : null}
            </div>
          </div>
        </div>
      </div>
      {open ? (
        <AssetInspector
          clientId={clientId}
          asset={open}
          folders={folders}
          tags={tags}
          actions={actions}
          onClose={() => setOpenId(null)}
        />
      ) : null}
      {dialog === 'move' ? (
        <MoveFilesDialog assets={selected} folders={folders} actions={actions} onClose={() => setDialog(undefined)} />
      ) : null}
      {dialog === 'tags' ? (
        <TagFilesDialog assets={selected} tags={tags} actions={actions} onClose={() => setDialog(undefined)} />
      ) : null}
    </DropArea>
  )
}
