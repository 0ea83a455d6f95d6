import { VisuallyHidden } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react'
import type { AssetId, ClientId } from '#shared/kernel/ids'
import type { Asset } from '#shared/media/asset'
import { MediaThumbnail } from './MediaThumbnail'
import { extended, type MediaSelection, onlySelected, toggled } from './mediaSelection'
import { dimensionsText, formatName, sizeText, spokenFacts, usedText } from './mediaWords'
import classes from './MediaGrid.module.css'

export type MediaLayout = 'grid' | 'list'

interface MediaGridProps {
  readonly clientId: ClientId
  readonly label: string
  readonly assets: readonly Asset[]
  readonly layout: MediaLayout
  readonly selection: MediaSelection
  readonly onSelect: (selection: MediaSelection) => void
  /** Enter, or a second click. */
  readonly onOpen: (asset: Asset) => void
  /** Choosing in order: each click adds or takes away, and the chosen ones are numbered. */
  readonly isNumbered?: boolean
  /** A click without another key selects and opens. */
  readonly opensOnClick?: boolean
}

const CARD_MIN_WIDTH = 152
const GAP = 12
const PADDING = 16
const CARD_FOOT = 50
const ROW_HEIGHT = 48

/**
 * Files as cards or rows, of which only those in sight exist. One place for the keyboard: arrows move, Space selects,
 * Shift with an arrow selects a range, Ctrl+A all, Enter opens.
 */
export function MediaGrid(props: MediaGridProps) {
  const { assets, layout, selection, onSelect, onOpen, isNumbered = false } = props
  const id = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const { ref: measure, width } = useElementSize<HTMLDivElement>()
  const box = useMergedRef(scroll, measure)
  const [activeId, setActiveId] = useState<AssetId | null>(null)
  const active = Math.max(
    0,
    assets.findIndex((asset) => asset.id === activeId),
  )

  const inner = Math.max(1, width - PADDING * 2)
  const columns = layout === 'list' ? 1 : Math.max(2, Math.floor((inner + GAP) / (CARD_MIN_WIDTH + GAP)))
  const cardWidth = (inner - GAP * (columns - 1)) / columns
  const rowHeight = layout === 'list' ? ROW_HEIGHT : Math.round(cardWidth * 0.75) + CARD_FOOT + GAP
  // oxlint-disable-next-line react/incompatible-library -- the compiler is not used, so nothing is memoised wrongly
  const rows = useVirtualizer({
    count: Math.ceil(assets.length / columns),
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    paddingStart: PADDING,
    paddingEnd: PADDING,
    scrollPaddingStart: PADDING,
    scrollPaddingEnd: PADDING,
  })
  const layoutKey = `${columns} ${rowHeight}`
  const [measuredKey, setMeasuredKey] = useState(layoutKey)
  if (measuredKey !== layoutKey) {
    setMeasuredKey(layoutKey)
    rows.measure()
  }

  const choose = (asset: Asset, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => {
    setActiveId(asset.id)
    if (event.shiftKey) onSelect(extended(selection, asset.id, assets))
    else if (isNumbered || event.ctrlKey || event.metaKey) onSelect(toggled(selection, asset.id))
    else {
      onSelect(onlySelected(asset.id))
      if (props.opensOnClick) onOpen(asset)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const current = assets[active]
    if (!current) return
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight)) * columns
    const next: Readonly<Record<string, number>> = {
      ArrowRight: layout === 'list' ? active : active + 1,
      ArrowLeft: layout === 'list' ? active : active - 1,
      ArrowDown: active + columns,
      ArrowUp: active - columns,
      Home: 0,
      End: assets.length - 1,
      PageDown: active + page,
      PageUp: active - page,
    }
    const isMod = event.ctrlKey || event.metaKey
    const target = next[event.key]
    if (target !== undefined) {
      // A step down from the last full row ends at the last file, not nowhere.
      const index = Math.min(Math.max(target, 0), assets.length - 1)
      const asset = assets[event.key === 'ArrowUp' && target < 0 ? active : index]
      if (!asset) return
      setActiveId(asset.id)
      rows.scrollToIndex(Math.floor(assets.indexOf(asset) / columns))
      if (event.shiftKey) onSelect(extended({ ...selection, anchor: selection.anchor ?? current.id }, asset.id, assets))
    } else if (event.key === ' ') onSelect(toggled(selection, current.id))
    else if (event.key === 'Enter') onOpen(current)
    else if (isMod && event.key.toLowerCase() === 'a') {
      onSelect({ ids: assets.map((asset) => asset.id), anchor: current.id })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const order = new Map(selection.ids.map((selected, index) => [selected, index + 1]))

  return (
    <div
      ref={box}
      className={classes.scroll}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable
      aria-activedescendant={assets.length > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={classes.space} role="presentation" style={{ height: rows.getTotalSize() }}>
        {width > 0
          ? rows.getVirtualItems().map((row) => (
              <div
                key={row.index}
                className={classes[layout]}
                role="presentation"
                style={{
                  height: row.size,
                  transform: `translateY(${row.start}px)`,
                  gridTemplateColumns: `repeat(${columns}, 1fr)`,
                }}
              >
                {assets.slice(row.index * columns, (row.index + 1) * columns).map((asset, column) => {
                  const index = row.index * columns + column
                  const Item = layout === 'grid' ? Card : Row
                  return (
                    <Item
                      key={asset.id}
                      clientId={props.clientId}
                      asset={asset}
                      id={`${id}-${index}`}
                      position={index + 1}
                      count={assets.length}
                      isActive={index === active}
                      selectedAs={order.get(asset.id)}
                      isNumbered={isNumbered}
                      onClick={(event) => choose(asset, event)}
                      onDoubleClick={() => onOpen(asset)}
                    />
                  )
                })}
              </div>
            ))
          : null}
      </div>
    </div>
  )
}

interface ItemProps {
  readonly clientId: ClientId
  readonly asset: Asset
  readonly id: string
  readonly position: number
  readonly count: number
  readonly isActive: boolean
  /** Its place in the selection, from 1. */
  readonly selectedAs: number | undefined
  readonly isNumbered: boolean
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: () => void
}

function optionProps({ id, position, count, isActive, selectedAs, onClick, onDoubleClick }: ItemProps) {
  return {
    id,
    role: 'option',
    'aria-selected': selectedAs !== undefined,
    'aria-posinset': position,
    'aria-setsize': count,
    'data-active': isActive,
    onClick,
    onDoubleClick,
  } as const
}

function Card(props: ItemProps) {
  const { clientId, asset, selectedAs, isNumbered } = props
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the keyboard
    <div className={classes.card} {...optionProps(props)}>
      <div className={classes.picture}>
        <MediaThumbnail clientId={clientId} asset={asset} />
        <Mark selectedAs={selectedAs} isNumbered={isNumbered} />
      </div>
      <div className={classes.foot}>
        <bdi className={classes.name} title={asset.fileName}>
          {asset.fileName}
        </bdi>
        <span className={classes.facts}>
          {asset.problem === '' || asset.isMissing ? null : (
            <IconAlertTriangle size={12} className={classes.problem} aria-hidden />
          )}
          {asset.isMissing ? 'File missing' : usedText(asset)}
        </span>
        <VisuallyHidden>{spokenFacts(asset)}</VisuallyHidden>
      </div>
    </div>
  )
}

function Row(props: ItemProps) {
  const { clientId, asset, selectedAs, isNumbered } = props
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the keyboard
    <div className={classes.row} {...optionProps(props)}>
      <div className={classes.small}>
        <MediaThumbnail clientId={clientId} asset={asset} />
        <Mark selectedAs={selectedAs} isNumbered={isNumbered} />
      </div>
      <span className={classes.names}>
        <bdi className={classes.name}>{asset.fileName}</bdi>
        <bdi className={classes.alt}>{asset.altText || asset.problem || ' '}</bdi>
      </span>
      <bdi className={classes.cell}>{asset.folder}</bdi>
      <span className={classes.cell}>{formatName(asset.mediaType)}</span>
      <span className={classes.number}>{dimensionsText(asset)}</span>
      <span className={classes.number}>{sizeText(asset.byteSize)}</span>
      <span className={classes.cell}>{asset.isMissing ? 'File missing' : usedText(asset)}</span>
      <VisuallyHidden>{spokenFacts(asset)}</VisuallyHidden>
    </div>
  )
}

function Mark({ selectedAs, isNumbered }: Pick<ItemProps, 'selectedAs' | 'isNumbered'>) {
  if (selectedAs === undefined) return null
  return (
    <span className={classes.mark} aria-hidden>
      {isNumbered ? selectedAs : <IconCheck size={14} stroke={2.5} />}
    </span>
  )
}
