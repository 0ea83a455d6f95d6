import { IconFolder, IconFolderOff, IconPhoto } from '@tabler/icons-react'
import { type ComponentType, useMemo } from 'react'
import type { Asset } from '#shared/media/asset'
import { listFolders } from '../../media/libraryView'
import classes from './FolderList.module.css'

interface FolderListProps {
  readonly assets: readonly Asset[]
  /** null: everything; "": what is in no folder. */
  readonly folder: string | null
  readonly onFolder: (folder: string | null) => void
}

/** Where files are; a folder is there as long as a file is in it. */
export function FolderList({ assets, folder, onFolder }: FolderListProps) {
  const folders = useMemo(() => listFolders(assets), [assets])
  const loose = useMemo(() => assets.filter((asset) => asset.folder === '').length, [assets])
  const entry = (value: string | null, name: string, count: number, Icon: ComponentType<{ size: number }>) => (
    <li key={value ?? ' all'}>
      <button
        type="button"
        className={classes.folder}
        aria-pressed={folder === value}
        style={{ '--depth': value ? value.split('/').length - 1 : 0 }}
        title={value ?? undefined}
        onClick={() => onFolder(value)}
      >
        <span className={classes.icon} aria-hidden>
          <Icon size={16} />
        </span>
        <bdi className={classes.name}>{name}</bdi>
        <span className={classes.count}>{count}</span>
      </button>
    </li>
  )
  return (
    <nav className={classes.folders} aria-label="Folders">
      <ul className={classes.list}>
        {entry(null, 'All files', assets.length, IconPhoto)}
        {folders.map((each) =>
          entry(each.folder, each.folder.split('/').at(-1) ?? each.folder, each.count, IconFolder),
        )}
        {folders.length > 0 && loose > 0 ? entry('', 'Not in a folder', loose, IconFolderOff) : null}
      </ul>
    </nav>
  )
}
