import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useEffectEvent } from 'react'

const DRAGGED_ROW = Symbol('dragged row')

interface DraggedRow {
  readonly list: Element
  readonly id: string
}

interface RowOrder {
  /** The list; its rows carry `data-row-id` and a handle with `data-handle`. */
  readonly list: RefObject<HTMLElement | null>
  readonly ids: readonly string[]
  /** To this place among all rows, from 0. */
  readonly onMove: (id: string, position: number) => void
}

/** Rows that are dragged by their handle to another place of their list. The hint is an attribute, so that nothing renders while dragging. */
export function useRowOrder({ list, ids, onMove }: RowOrder): void {
  const move = useEffectEvent((id: string, beforeIndex: number) => {
    const from = ids.indexOf(id)
    const to = beforeIndex > from ? beforeIndex - 1 : beforeIndex
    if (from >= 0 && to !== from) onMove(id, to)
  })
  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    let release: (() => void) | undefined
    const onPointerDown = (event: PointerEvent) => {
      release?.()
      release = undefined
      const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-handle]') : null
      const row = handle?.closest<HTMLElement>('[data-row-id]')
      const id = row?.dataset['rowId']
      if (!handle || !row || !id || event.button !== 0) return
      release = draggable({
        element: row,
        dragHandle: handle,
        getInitialData: () => ({ [DRAGGED_ROW]: { list: element, id } satisfies DraggedRow }),
        onDragStart: () => row.setAttribute('data-dragging', ''),
        onDrop: () => row.removeAttribute('data-dragging'),
      })
    }
    const draggedOf = (data: Record<string | symbol, unknown>) => {
      const dragged = data[DRAGGED_ROW] as DraggedRow | undefined
      return dragged?.list === element ? dragged : undefined
    }
    const rows = () => Array.from(element.querySelectorAll<HTMLElement>('[data-row-id]'))
    const clear = () => {
      for (const row of rows()) row.removeAttribute('data-edge')
    }
    const indexAt = (y: number) => {
      const index = rows().findIndex((row) => {
        const { top, height } = row.getBoundingClientRect()
        return y < top + height / 2
      })
      return index < 0 ? rows().length : index
    }
    const stop = dropTargetForElements({
      element,
      canDrop: ({ source }) => draggedOf(source.data) !== undefined,
      onDrag: ({ location }) => {
        clear()
        const all = rows()
        const index = indexAt(location.current.input.clientY)
        const row = all[index] ?? all.at(-1)
        row?.setAttribute('data-edge', index < all.length ? 'before' : 'after')
      },
      onDragLeave: clear,
      onDrop: ({ source, location }) => {
        clear()
        const dragged = draggedOf(source.data)
        if (dragged) move(dragged.id, indexAt(location.current.input.clientY))
      },
    })
    element.addEventListener('pointerdown', onPointerDown)
    return () => {
      element.removeEventListener('pointerdown', onPointerDown)
      release?.()
      stop()
    }
  }, [list])
}
