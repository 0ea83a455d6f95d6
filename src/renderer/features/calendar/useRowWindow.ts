import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

interface RowWindow {
  readonly scroll: RefObject<HTMLElement | null>
  readonly count: number
  readonly rowHeight: number
  readonly keyOf: (index: number) => string
  readonly firstRow?: number
}

/** The rows of a scrolling list that are seen now, and a way to bring another one into sight. */
export function useRowWindow({ scroll, count, rowHeight, keyOf, firstRow = 0 }: RowWindow) {
  // oxlint-disable-next-line react/incompatible-library -- the compiler is not used, so nothing is memoised wrongly
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 10,
    initialOffset: () => firstRow * rowHeight,
  })
  return {
    shown: rows.getVirtualItems(),
    height: rows.getTotalSize(),
    reveal: (index: number) => rows.scrollToIndex(index),
  }
}
