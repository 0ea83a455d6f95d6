import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import type { BackendApi } from '#shared/rpc/api'
import classes from './rows.module.css'
import { useRowOrder } from './useRowOrder'
import { type MoveRow, useShownOrder } from './useShownOrder'

interface OrderedRowsProps<T> {
  /** Whose answers hold the order, so that they are read anew after a move. */
  readonly feature: keyof BackendApi
  readonly label: string
  readonly items: readonly T[]
  readonly idOf: (item: T) => string
  readonly nameOf: (item: T) => string
  readonly selectedId?: string | undefined
  /** To this place among the items, from 0. */
  readonly onMove: MoveRow
  readonly children: (item: T, move: { readonly up?: () => void; readonly down?: () => void }) => ReactNode
}

/** A list in an order of the user's own: by dragging, and with the arrow keys on a row's handle. */
export function OrderedRows<T>({
  feature,
  label,
  items: stored,
  idOf,
  nameOf,
  selectedId,
  onMove,
  children,
}: OrderedRowsProps<T>) {
  const list = useRef<HTMLUListElement>(null)
  const [said, setSaid] = useState('')
  const { items, moveTo } = useShownOrder(feature, stored, idOf, onMove)
  const ids = items.map(idOf)
  const move = (id: string, position: number) => {
    const item = items[ids.indexOf(id)]
    if (item === undefined || position < 0 || position >= items.length) return
    moveTo(id, position)
    setSaid(`${nameOf(item)}: place ${position + 1} of ${items.length}`)
  }
  useRowOrder({ list, ids, onMove: move })
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <ul ref={list} className={classes.list} aria-label={label}>
        {items.map((item, index) => {
          const id = idOf(item)
          const steps = {
            ...(index > 0 && { up: () => move(id, index - 1) }),
            ...(index < items.length - 1 && { down: () => move(id, index + 1) }),
          }
          return (
            <li key={id} className={classes.row} data-row-id={id} data-selected={id === selectedId || undefined}>
              <Tooltip label="Drag, or arrow up and down">
                <ActionIcon
                  className={classes.handle}
                  variant="subtle"
                  color="gray"
                  size={24}
                  data-handle=""
                  aria-label={`Move ${nameOf(item)}: arrow up and down`}
                  onKeyDown={(event) => {
                    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
                    event.preventDefault()
                    move(id, index + (event.key === 'ArrowUp' ? -1 : 1))
                  }}
                >
                  <IconGripVertical size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
              {children(item, steps)}
            </li>
          )
        })}
      </ul>
    </>
  )
}
