import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { BackendApi } from '#shared/rpc/api'

/** Stores a row's new place; undefined when that failed. */
export type MoveRow = (id: string, position: number) => Promise<object | undefined>

/**
 * Rows in the order that was just given to them, until the store says the same: who moves a row twice moves it by two,
 * however long the first move takes.
 */
export function useShownOrder<T>(
  feature: keyof BackendApi,
  stored: readonly T[],
  idOf: (item: T) => string,
  onMove: MoveRow,
) {
  const queryClient = useQueryClient()
  const [movedIds, setMovedIds] = useState<readonly string[]>()
  const store = useRef(onMove)
  const last = useRef(Promise.resolve())
  const underWay = useRef(0)
  useEffect(() => {
    store.current = onMove
  }, [onMove])
  const storedIds = stored.map(idOf)
  const isKnown = movedIds?.length === storedIds.length && movedIds.every((id) => storedIds.includes(id))
  const ids = movedIds && isKnown ? movedIds : storedIds
  const moveTo = (id: string, position: number) => {
    setMovedIds(ids.filter((other) => other !== id).toSpliced(position, 0, id))
    underWay.current += 1
    // One after the other, each once the list is read anew: a place counts in the order that the move before has left.
    last.current = last.current.then(async () => {
      await store.current(id, position)
      await queryClient.invalidateQueries({ queryKey: [feature] })
      underWay.current -= 1
      if (underWay.current === 0) setMovedIds(undefined)
    })
  }
  return { items: ids.map((id) => stored[storedIds.indexOf(id)] as T), moveTo }
}
