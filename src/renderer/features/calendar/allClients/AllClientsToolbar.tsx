import { ActionIcon, Button, CloseButton, MultiSelect, SegmentedControl, TextInput, Tooltip } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { POST_STATE_NAMES, PostState } from '#shared/calendar/post'
import { Platform } from '#shared/clients/client'
import type { TimeZone } from '#shared/kernel/time'
import { useShortcuts } from '../../../shell/shortcuts'
import { placeOfZone } from '../../../ui/dateText'
import { PLATFORM_WORDS } from '../../../ui/platforms'
import classes from './AllClients.module.css'
import type { ShownClock, Span } from './allClientsView'
import type { AllClientsPlace } from './useAllClientsPlace'

interface AllClientsToolbarProps {
  readonly place: AllClientsPlace
  readonly onPlace: (changes: Partial<AllClientsPlace>) => void
  readonly title: string
  readonly note: string
  readonly userZone: TimeZone
  readonly onStep: (steps: number) => void
  readonly onToday: () => void
}

const STATES = PostState.options.map((value) => ({ value, label: POST_STATE_NAMES[value] }))
const PLATFORMS = Platform.options.map((value) => ({ value, label: PLATFORM_WORDS[value] }))
// Long enough for the next letter, short enough to feel like typing.
const TYPING_MS = 80

export function AllClientsToolbar(props: AllClientsToolbarProps) {
  const { place, onPlace, title, note, userZone, onStep, onToday } = props
  const { span, filters } = place
  const search = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(place.text)
  const said = useRef(place.text)
  useEffect(() => {
    if (place.text === said.current) return
    said.current = place.text
    // oxlint-disable-next-line react/set-state-in-effect -- the address says other words: of the palette, or by going back
    setText(place.text)
  }, [place.text])
  const say = useDebouncedCallback((next: string) => {
    said.current = next.trim()
    onPlace({ text: said.current })
  }, TYPING_MS)
  const type = (next: string) => {
    setText(next)
    say(next)
  }
  const isFiltered = filters.clientIds.length + filters.platforms.length + filters.states.length > 0
  useShortcuts([{ keys: '/', label: 'Search all posts', run: () => search.current?.focus() }])
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <h1 className={classes.name}>All clients</h1>
        {place.text === '' && (
          <h2 className={classes.title} aria-live="polite">
            {title}
          </h2>
        )}
        <span className={classes.note}>{note}</span>
        <div className={classes.controls}>
          <Tooltip label={`Previous ${span} (Page Up)`}>
            <ActionIcon variant="subtle" size="lg" aria-label={`Previous ${span}`} onClick={() => onStep(-1)}>
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Button variant="default" size="xs" onClick={onToday}>
            Today
          </Button>
          <Tooltip label={`Next ${span} (Page Down)`}>
            <ActionIcon variant="subtle" size="lg" aria-label={`Next ${span}`} onClick={() => onStep(1)}>
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <SegmentedControl
            size="xs"
            aria-label="View"
            value={span}
            onChange={(next) => onPlace({ span: next as Span })}
            data={[
              { value: 'week', label: 'Week' },
              { value: 'month', label: 'Month' },
            ]}
          />
          <Tooltip label={`Your time is that of ${placeOfZone(userZone)}; theirs is each client’s own`}>
            <SegmentedControl
              size="xs"
              aria-label="Times shown"
              value={place.clock}
              onChange={(next) => onPlace({ clock: next as ShownClock })}
              data={[
                { value: 'mine', label: 'My time' },
                { value: 'clients', label: 'Clients’ time' },
              ]}
            />
          </Tooltip>
        </div>
      </div>
      <div className={classes.line}>
        <TextInput
          ref={search}
          className={classes.search}
          size="xs"
          type="search"
          aria-label="Search all posts"
          placeholder="Search all posts: words, #hashtags, notes"
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={
            text ? <CloseButton size={24} iconSize={14} aria-label="Clear the search" onClick={() => type('')} /> : null
          }
          value={text}
          maxLength={500}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && text !== '') type('')
          }}
        />
        <MultiSelect
          className={classes.filter}
          size="xs"
          aria-label="Channels"
          placeholder={filters.platforms.length === 0 ? 'All channels' : ''}
          data={PLATFORMS}
          value={[...filters.platforms]}
          onChange={(platforms) => onPlace({ filters: { ...filters, platforms: platforms as Platform[] } })}
          clearable
          clearButtonProps={{ 'aria-label': 'All channels' }}
        />
        <MultiSelect
          className={classes.filter}
          size="xs"
          aria-label="States"
          placeholder={filters.states.length === 0 ? 'All states' : ''}
          data={STATES}
          value={[...filters.states]}
          onChange={(states) => onPlace({ filters: { ...filters, states: states as PostState[] } })}
          clearable
          clearButtonProps={{ 'aria-label': 'All states' }}
        />
        {isFiltered && (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => onPlace({ filters: { clientIds: [], platforms: [], states: [] } })}
          >
            Clear filters
          </Button>
        )}
      </div>
    </header>
  )
}
