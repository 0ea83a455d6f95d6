import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useBackendQuery } from '../api/hooks'
import { clientPlaces, studioPlaces } from '../routes'
import { dateText, USER_LOCALE } from '../ui/dateText'
import { matchesText } from '../ui/matchText'
import { PaletteRow } from './PaletteRow'
import { clientEntries, leadEntries, matchingEntries, type PaletteEntry, type PaletteGroup } from './paletteView'
import { ALL_CLIENTS_PATH, postPath } from './paths'
import { useShellActions } from './shellActions'
import { useRegisteredShortcuts } from './shortcuts'
import { releaseTyping } from './typeAhead'
import classes from './Palette.module.css'

interface PaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Ctrl/Cmd-K: go to a client, a place, a post, or do something. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      centered={false}
      yOffset="12vh"
      size={600}
      padding={0}
      returnFocus={false}
      // Without a wait: whoever types on must find every letter in the field.
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Go to a client, post or action">
        {isOpen ? <PaletteContent onClose={onClose} /> : null}
      </Modal.Content>
    </Modal.Root>
  )
}

const takeFocus = (input: HTMLInputElement | null) => input?.focus()

function PaletteContent({ onClose }: { onClose: () => void }) {
  const listId = useId()
  // Read before the field takes the focus: the dialog itself would look too late.
  const [focusedBefore] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true })
    },
    [focusedBefore],
  )
  const [text, setText] = useState('')
  useLayoutEffect(() => {
    const typed = releaseTyping()
    // oxlint-disable-next-line react/set-state-in-effect -- taken once: a rendering that is thrown away would lose it
    if (typed) setText(typed)
  }, [])
  const [chosen, setChosen] = useState(0)
  const groups = usePaletteGroups(text)
  const entries = groups.flatMap((group) => group.entries)
  const current = Math.min(chosen, entries.length - 1)
  const optionId = (index: number) => `${listId}-${index}`

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    onClose()
    // After the dialog has given the focus back, so that what opens can take it.
    setTimeout(entry.run)
  }
  const moveTo = (index: number) => {
    const target = (index + entries.length) % Math.max(entries.length, 1)
    setChosen(target)
    document.getElementById(optionId(target))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') moveTo(current + 1)
    else if (event.key === 'ArrowUp') moveTo(current - 1)
    else if (event.key === 'Enter') choose(entries[current])
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden />
        <input
          ref={takeFocus}
          className={classes.input}
          data-autofocus
          role="combobox"
          aria-label="Client, post or action"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={entries.length > 0 ? optionId(current) : undefined}
          aria-autocomplete="list"
          placeholder="Client, post or action"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={classes.list} id={listId} role="listbox" aria-label="Found">
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={classes.group} aria-hidden>
              {group.title}
            </div>
            {group.entries.map((entry) => {
              const own = entries.indexOf(entry)
              return (
                <PaletteRow
                  key={entry.id}
                  id={optionId(own)}
                  entry={entry}
                  isChosen={own === current}
                  onPoint={() => setChosen(own)}
                  onChoose={() => choose(entry)}
                />
              )
            })}
          </div>
        ))}
      </div>
      {entries.length === 0 ? <p className={classes.none}>Nothing found.</p> : null}
    </>
  )
}

function usePaletteGroups(text: string): PaletteGroup[] {
  const [, navigate] = useLocation()
  const { openNewClient, createLead, openShortcuts } = useShellActions()
  const shortcuts = useRegisteredShortcuts()
  const clients = useBackendQuery('clients', 'listClients', {})
  const leads = useBackendQuery('onboarding', 'listLeads', {})
  const [searched] = useDebouncedValue(text.trim(), 80)
  const posts = useBackendQuery(
    'calendar',
    'searchPosts',
    { text: searched, limit: 8 },
    { enabled: searched !== '', placeholderData: keepPreviousData },
  )
  const places: PaletteEntry[] = studioPlaces.map(({ path, title }) => ({
    id: `place-${path}`,
    title,
    detail: 'Place',
    run: () => navigate(path),
  }))
  const actions: PaletteEntry[] = [
    ...shortcuts
      .filter(({ group }) => group === 'place')
      .map(({ keys, label, run }) => ({
        id: `key-${keys}-${label}`,
        title: label,
        detail: 'In this place',
        keys,
        run: () => run(new KeyboardEvent('keydown')),
      })),
    { id: 'new-client', title: 'New client', detail: 'Action', run: openNewClient },
    { id: 'new-lead', title: 'New lead', detail: 'Action', run: createLead },
    { id: 'keys', title: 'Keys of this place', detail: 'Help', keys: '?', run: openShortcuts },
  ]
  // While the answer to the last letters is on its way, nothing is offered that they may have ruled out.
  const isUpToDate = searched === text.trim() && !posts.isPlaceholderData
  const current = (text.trim() === '' ? [] : (posts.data ?? [])).filter(
    ({ title }) => isUpToDate || matchesText(text, title),
  )
  const snippets = useBackendQuery(
    'calendar',
    'listSearchSnippets',
    { text: searched, posts: current.map(({ clientId, postId }) => ({ clientId, postId })) },
    { enabled: current.length > 0 && isUpToDate, placeholderData: keepPreviousData },
  )
  const snippetOf = (postId: string) => {
    const snippet = isUpToDate ? snippets.data?.find((candidate) => candidate.postId === postId) : undefined
    return snippet?.field === 'title' ? undefined : snippet?.parts
  }
  const found: PaletteEntry[] = current.map((post) => ({
    id: `post-${post.postId}`,
    snippet: snippetOf(post.postId),
    title: post.title || 'Without a title',
    detail: [post.clientName, post.scheduledAt ? dateText(post.scheduledAt.slice(0, 10), USER_LOCALE) : 'no date'].join(
      ' · ',
    ),
    run: () => navigate(postPath(post.clientId, post.postId)),
  }))
  const everywhere: PaletteEntry[] =
    found.length === 0
      ? []
      : [
          {
            id: 'search-all',
            title: `Search all posts for “${text.trim()}”`,
            detail: 'All clients',
            run: () => navigate(`${ALL_CLIENTS_PATH}?q=${encodeURIComponent(text.trim())}`),
          },
        ]
  return [
    {
      title: 'Clients',
      entries: clientEntries({ text, clients: clients.data ?? [], tabs: clientPlaces, go: navigate }),
    },
    { title: 'Leads', entries: leadEntries({ text, leads: leads.data ?? [], go: navigate }) },
    { title: 'Places', entries: matchingEntries(text, places) },
    { title: 'Actions', entries: matchingEntries(text, actions) },
    { title: 'Posts', entries: [...found, ...everywhere] },
  ].filter((group) => group.entries.length > 0)
}
