import { SegmentedControl, Select, TextInput, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconLayoutGrid, IconList, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { AssetKind } from '#shared/media/asset'
import type { LibraryFilter, LibraryOrder, LibraryUse } from '../../media/libraryView'
import type { MediaLayout } from '../../media/MediaGrid'
import classes from './FilesPage.module.css'

interface FilesToolbarProps {
  readonly filter: LibraryFilter
  readonly tags: readonly string[]
  readonly layout: MediaLayout
  readonly onFilter: (change: Partial<LibraryFilter>) => void
  readonly onLayout: (layout: MediaLayout) => void
  readonly count: string
  readonly importButton: ReactNode
}

const KINDS: { value: AssetKind | 'all'; label: string }[] = [
  { value: 'all', label: 'All kinds' },
  { value: 'picture', label: 'Pictures' },
  { value: 'video', label: 'Videos' },
  { value: 'document', label: 'Documents' },
]
const USES: { value: LibraryUse; label: string }[] = [
  { value: 'all', label: 'Used or not' },
  { value: 'used', label: 'Used in posts' },
  { value: 'unused', label: 'Not used yet' },
]
const ORDERS: { value: LibraryOrder; label: string }[] = [
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
  { value: 'name', label: 'By name' },
  { value: 'size', label: 'Largest first' },
  { value: 'use', label: 'Most used first' },
]

const layoutLabel = (label: string, Icon: typeof IconList) => (
  <Tooltip label={label}>
    <span className={classes.layoutLabel}>
      <Icon size={16} aria-hidden />
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  </Tooltip>
)

export function FilesToolbar({ filter, tags, layout, onFilter, onLayout, count, importButton }: FilesToolbarProps) {
  const choice = { size: 'xs', allowDeselect: false, className: classes.choice } as const
  return (
    <div className={classes.toolbar}>
      <TextInput
        className={classes.search}
        size="xs"
        aria-label="Search names, tags and alt texts"
        placeholder="Search names, tags and alt texts"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text}
        maxLength={300}
        onChange={(event) => onFilter({ text: event.currentTarget.value })}
      />
      <Select
        {...choice}
        aria-label="Kind"
        data={KINDS}
        value={filter.kind}
        onChange={(kind) => kind && onFilter({ kind: kind as LibraryFilter['kind'] })}
      />
      <Select
        {...choice}
        aria-label="Use"
        data={USES}
        value={filter.use}
        onChange={(use) => use && onFilter({ use: use as LibraryUse })}
      />
      {tags.length > 0 ? (
        <Select
          {...choice}
          allowDeselect
          aria-label="Tag"
          placeholder="All tags"
          clearable
          searchable
          clearButtonProps={{ 'aria-label': 'All tags' }}
          data={[...tags]}
          value={filter.tag}
          onChange={(tag) => onFilter({ tag })}
        />
      ) : null}
      <Select
        {...choice}
        aria-label="Order"
        data={ORDERS}
        value={filter.order}
        onChange={(order) => order && onFilter({ order: order as LibraryOrder })}
      />
      <SegmentedControl
        size="xs"
        aria-label="Layout"
        value={layout}
        onChange={(next) => onLayout(next as MediaLayout)}
        data={[
          { value: 'grid', label: layoutLabel('Pictures', IconLayoutGrid) },
          { value: 'list', label: layoutLabel('List', IconList) },
        ]}
      />
      <span className={classes.count} role="status">
        {count}
      </span>
      {importButton}
    </div>
  )
}
