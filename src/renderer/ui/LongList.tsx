import { type ReactNode, useEffect, useRef, useState } from 'react'

const CHUNK = 16
const AHEAD = '50% 0px'

interface LongListProps<Item> {
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** About how high a row is, for what has not been near yet. */
  readonly rowHeight: number
  readonly children: (item: Item) => ReactNode
}

/** A list of any length in a scrolling place: rows are made when one scrolls near them, sixteen at a time. */
export function LongList<Item>({ items, keyOf, rowHeight, children }: LongListProps<Item>) {
  const starts = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, chunk) => chunk * CHUNK)
  return (
    <div role="list">
      {starts.map((start) => {
        const rows = items.slice(start, start + CHUNK)
        return (
          <Chunk key={start} isNearAtFirst={start === 0} height={rows.length * rowHeight}>
            {() =>
              rows.map((item, index) => (
                <div key={keyOf(item)} role="listitem" aria-setsize={items.length} aria-posinset={start + index + 1}>
                  {children(item)}
                </div>
              ))
            }
          </Chunk>
        )
      })}
    </div>
  )
}

interface ChunkProps {
  readonly isNearAtFirst: boolean
  readonly height: number
  readonly children: () => ReactNode
}

function Chunk({ isNearAtFirst, height, children }: ChunkProps) {
  const [isNear, setNear] = useState(isNearAtFirst)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNear || !place.current) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { root: place.current.closest('main'), rootMargin: AHEAD },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [isNear])
  return (
    <div ref={place} role="presentation" style={isNear ? undefined : { height }}>
      {isNear ? children() : null}
    </div>
  )
}
