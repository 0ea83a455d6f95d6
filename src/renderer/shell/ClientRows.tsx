import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ClientSummary } from '#shared/clients/client'
import { useUserTimeZone } from '../api/studio'
import { ClientAvatar } from '../ui/ClientAvatar'
import { USER_LOCALE } from '../ui/dateText'
import { useNow } from '../ui/useNow'
import { DueMarkBadge } from './DueMarkBadge'
import { clientPath, isOfClient } from './paths'
import { type DueMark, dueMark } from './railView'
import classes from './Rail.module.css'

const ROW_HEIGHT = 36

interface ClientRowsProps {
  readonly clients: readonly ClientSummary[]
  readonly archived: readonly ClientSummary[]
  readonly isArchiveOpen: boolean
  readonly archiveToggle: ReactNode
}

/**
 * One line per client, only those in sight, so that a thousand cost no more than ten. One stop for Tab; arrow keys,
 * Home and End go along the list.
 */
export function ClientRows({ clients, archived, isArchiveOpen, archiveToggle }: ClientRowsProps) {
  const [location] = useLocation()
  const nowMs = useNow()
  const timeZone = useUserTimeZone()
  const viewport = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string>()
  const rows: readonly (ClientSummary | 'archive')[] = [
    ...clients,
    ...(archived.length > 0 ? (['archive'] as const) : []),
    ...(isArchiveOpen ? archived : []),
  ]
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, and nothing of it is memoized
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    getItemKey: (index) => keyOf(rows[index]),
  })
  const current = rows.findIndex((row) => row !== 'archive' && isOfClient(location, row.id))
  const focusedIndex = rows.findIndex((row) => keyOf(row) === focused)
  const tabStop = focusedIndex >= 0 ? focusedIndex : Math.max(current, 0)

  const moveTo = (index: number) => {
    const target = Math.min(rows.length - 1, Math.max(0, index))
    setFocused(keyOf(rows[target]))
    virtualizer.scrollToIndex(target)
    // The row may not be there until the list has scrolled.
    requestAnimationFrame(() =>
      viewport.current?.querySelector<HTMLElement>(`[data-index="${target}"] :is(a, button)`)?.focus(),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const index = Number((event.target as Element).closest('[data-index]')?.getAttribute('data-index'))
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    moveTo(target)
  }

  return (
    <div className={classes.viewport} ref={viewport}>
      <ul className={classes.rows} style={{ height: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          return (
            <li
              key={item.key}
              className={classes.row}
              data-index={item.index}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
              onFocus={() => setFocused(keyOf(row))}
            >
              {row === 'archive' ? (
                archiveToggle
              ) : (
                <ClientRow
                  client={row}
                  mark={row.isArchived ? null : dueMark(row, nowMs, timeZone, USER_LOCALE)}
                  isCurrent={item.index === current}
                  isTabStop={item.index === tabStop}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const keyOf = (row: ClientSummary | 'archive' | undefined): string =>
  row === undefined || row === 'archive' ? 'archive' : row.id

interface ClientRowProps {
  readonly client: ClientSummary
  readonly mark: DueMark | null
  readonly isCurrent: boolean
  readonly isTabStop: boolean
}

function ClientRow({ client, mark, isCurrent, isTabStop }: ClientRowProps) {
  return (
    <Link
      href={clientPath(client.id)}
      className={classes.link}
      aria-current={isCurrent ? 'page' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      title={client.name}
      data-archived={client.isArchived}
    >
      <ClientAvatar client={client} size={22} />
      <bdi className={classes.name}>{client.name}</bdi>
      {mark ? <DueMarkBadge mark={mark} /> : null}
    </Link>
  )
}
