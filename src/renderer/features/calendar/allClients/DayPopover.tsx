import { Popover } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { PostAmongAll } from '#shared/calendar/allClients'
import type { ClientId } from '#shared/kernel/ids'
import type { DateWords } from '../dateWords'
import { countOf } from '../postWords'
import { ClientPostChip } from './ClientPostChip'
import type { ClientTints, ShownClient } from './clientTints'
import classes from './DayPopover.module.css'

interface DayPopoverProps {
  readonly anchor: HTMLElement
  readonly label: string
  readonly posts: readonly PostAmongAll[]
  readonly clients: ReadonlyMap<ClientId, ShownClient>
  readonly tints: ClientTints
  readonly words: DateWords
  readonly onClose: () => void
}

/** All posts of one day, over its cell. */
export function DayPopover({ anchor, label, posts, clients, tints, words, onClose }: DayPopoverProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => list.current?.querySelector('button')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const stops = [...(list.current?.querySelectorAll('button') ?? [])]
    stops[stops.findIndex((stop) => stop === document.activeElement) + step]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  const box = anchor.getBoundingClientRect()
  return (
    <Popover opened onChange={(isOpen) => !isOpen && onClose()} position="right-start" trapFocus={false} withinPortal>
      <Popover.Target>
        <span
          aria-hidden
          style={{
            position: 'fixed',
            left: box.left,
            top: box.top,
            width: box.width,
            height: box.height,
            pointerEvents: 'none',
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={label} onKeyDown={onKeyDown}>
        <p className={classes.title}>
          {label} · {countOf(posts.length, 'post')}
        </p>
        <ul ref={list} className={classes.list}>
          {posts.map((post) => (
            <li key={post.id}>
              <ClientPostChip
                post={post}
                client={clients.get(post.clientId)}
                tints={tints}
                words={words}
                isTall={false}
                isTabStop
              />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
