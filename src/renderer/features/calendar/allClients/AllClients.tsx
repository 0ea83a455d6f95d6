import { Alert, Button } from '@mantine/core'
import { IconCalendarWeek } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { PostAmongAll } from '#shared/calendar/allClients'
import type { ClientSummary } from '#shared/clients/client'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { addDays, type LocalDate, localDateOf, type TimeZone } from '#shared/kernel/time'
import { createZoneConverter } from '#shared/kernel/zoneConverter'
import { postPath } from '../../../shell/paths'
import { useShellActions } from '../../../shell/shellActions'
import { EmptyState } from '../../../ui/EmptyState'
import { Failure } from '../../../ui/Failure'
import { showFailure } from '../../../ui/notices'
import { BulkBar, copyToClient } from '../bulk/BulkBar'
import { DuplicateManyDialog } from '../bulk/DuplicateManyDialog'
import { LeftoverDialog } from '../bulk/LeftoverDialog'
import { useBulkActions } from '../bulk/useBulkActions'
import { type DateWords, dateWordsFor } from '../dateWords'
import { MovePostDialog } from '../MovePostDialog'
import { countOf } from '../postWords'
import { onDay } from '../sensibleTime'
import { createShownTime } from '../shownTime'
import { useAnnouncer } from '../useAnnouncer'
import classes from './AllClients.module.css'
import { AllClientsToolbar } from './AllClientsToolbar'
import { countByClient, type DaysFrame, filterPosts, stepDate, unreadableClients } from './allClientsView'
import { ClientColumn } from './ClientColumn'
import { useClientTints } from './clientTints'
import { DaysPane } from './DaysPane'
import { SearchResults } from './SearchResults'
import { useAllClientsActions } from './useAllClientsActions'
import { useAllClientsDrag } from './useAllClientsDrag'
import type { AllClientsPlace } from './useAllClientsPlace'
import { useAllClientsPosts } from './useAllClientsPosts'
import { useAllClientsShortcuts } from './useAllClientsShortcuts'

interface AllClientsProps {
  readonly clients: readonly ClientSummary[]
  readonly userZone: TimeZone
  readonly place: AllClientsPlace
  readonly change: (changes: Partial<AllClientsPlace>) => void
  readonly today: LocalDate
  readonly date: LocalDate
  readonly frame: DaysFrame
  readonly words: DateWords
}

interface Moving {
  readonly post: PostAmongAll
  readonly at: PostAmongAll['scheduledAt']
  readonly refusal?: string
}

export function AllClients({ clients, userZone, place, change, today, date, frame, words }: AllClientsProps) {
  const [, navigate] = useLocation()
  const { openNewClient } = useShellActions()
  const { announce, region } = useAnnouncer()
  const area = useRef<HTMLDivElement>(null)
  const [moving, setMoving] = useState<Moving>()
  const [copying, setCopying] = useState<{ readonly post: PostAmongAll; readonly clientId?: ClientId }>()
  const [focusRequest, setFocusRequest] = useState<{ readonly date: LocalDate; readonly postId?: PostId }>()
  const tints = useClientTints(clients)
  const clientsById = useMemo(() => new Map(clients.map((client) => [client.id, client])), [clients])
  const isSearching = place.text.trim() !== ''
  const { clock, filters } = place
  const { query, all, posts, days } = useAllClientsPosts({ frame, clock, userZone, filters, isShown: !isSearching })
  const counts = useMemo(() => countByClient(filterPosts(all, { ...filters, clientIds: [] })), [all, filters])
  const actions = useAllClientsActions(words, announce)
  const bulk = useBulkActions({ undoStack: actions.undoStack, announce })
  // Ten thousand may be picked, and of each it is asked whose it is.
  const postsById = useMemo(() => new Map(all.map((post) => [post.id, post])), [all])
  const findPost = (postId: PostId) => postsById.get(postId)

  const zoneOf = ({ clientId }: PostAmongAll) => clientsById.get(clientId)?.timeZone ?? userZone
  /** The wall time in the client's zone and the one that is shown, from either. */
  const toShown = (post: PostAmongAll, scheduledAt: PostAmongAll['scheduledAt']) => {
    const zone = clientsById.get(post.clientId)?.timeZone
    return clock === 'clients' || !zone ? scheduledAt : createZoneConverter(zone, userZone)(scheduledAt)
  }
  const destinationOn = (post: PostAmongAll, day: LocalDate) => {
    const shownAt = onDay(post.shownAt, day)
    const zone = clientsById.get(post.clientId)?.timeZone
    const scheduledAt = clock === 'clients' || !zone ? shownAt : createZoneConverter(userZone, zone)(shownAt)
    return { scheduledAt, shownAt: toShown(post, scheduledAt) }
  }
  const moveToDay = async (post: PostAmongAll, day: LocalDate) => {
    const to = destinationOn(post, day)
    const refusal = await actions.move(post, to)
    if (refusal?.field === 'scheduledAt') setMoving({ post, at: to.scheduledAt, refusal: refusal.message })
    else if (refusal) showFailure(refusal, 'Not moved')
  }
  const open = (post: PostAmongAll) => navigate(postPath(post.clientId, post.id))
  useAllClientsDrag({
    area,
    findPost,
    onDropOnDay: (post, day) => void moveToDay(post, day),
    onDropOnClient: (post, clientId) => setCopying({ post, clientId }),
  })
  const goTo = (day: LocalDate, postId?: PostId) => {
    change({ date: day })
    setFocusRequest({ date: day, ...(postId ? { postId } : {}) })
  }
  useAllClientsShortcuts({
    span: place.span,
    clock,
    today: () => goTo(today),
    step: (steps) => goTo(stepDate(place.span, date, steps)),
    setSpan: (span) => change({ span }),
    setClock: (next) => change({ clock: next }),
    undo: () => void actions.undo(),
  })

  if (clients.length === 0) {
    return (
      <EmptyState
        icon={<IconCalendarWeek size={40} stroke={1.25} />}
        title="All clients"
        text="A week or a month of all clients appears here."
      >
        <Button onClick={openNewClient}>New client</Button>
      </EmptyState>
    )
  }
  const unreadable = unreadableClients(clients)
  const others = (post: PostAmongAll) => clients.filter(({ id }) => id !== post.clientId)
  return (
    <div className={classes.page}>
      {region}
      <AllClientsToolbar
        place={place}
        onPlace={change}
        title={frame.title}
        note={query.data && !isSearching ? countOf(posts.length, 'post') : ''}
        userZone={userZone}
        onStep={(steps) => change({ date: stepDate(place.span, date, steps) })}
        onToday={() => change({ date: undefined })}
      />
      {unreadable.length > 0 && (
        <Alert color="yellow" className={classes.unreadable}>
          {unreadable.length === 1 ? 'The file of this client' : 'The files of these clients'} cannot be read as they
          should; their posts may be missing or out of date: <bdi>{unreadable.map(({ name }) => name).join(', ')}</bdi>
        </Alert>
      )}
      <div className={classes.panes} ref={area}>
        <ClientColumn
          clients={clients}
          tints={tints}
          counts={isSearching ? undefined : counts}
          chosen={filters.clientIds}
          onChoose={(clientIds) => change({ filters: { ...filters, clientIds } })}
        />
        {isSearching ? (
          <SearchResults text={place.text} filters={filters} clients={clientsById} tints={tints} words={words} />
        ) : query.error ? (
          <Failure error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <DaysPane
            frame={frame}
            days={days}
            posts={posts}
            clients={clientsById}
            tints={tints}
            words={words}
            today={today}
            activeDate={date}
            isLoading={query.isPending}
            focusRequest={focusRequest}
            onActiveDate={(day) => change({ date: day })}
            onOpen={open}
            onAskMove={(post) => setMoving({ post, at: post.scheduledAt })}
            onShift={(post, count) => void moveToDay(post, addDays(localDateOf(post.shownAt), count))}
            onAskCopy={(post) => setCopying({ post })}
            announce={announce}
          />
        )}
      </div>
      <BulkBar
        clientOf={(postId) => findPost(postId)?.clientId}
        today={today}
        words={words}
        undoStack={actions.undoStack}
        announce={announce}
      />
      {moving && (
        <MovePostDialog
          post={{ ...moving.post, pillarId: null, seriesId: null }}
          at={moving.at}
          refusal={moving.refusal}
          words={dateWordsFor(clientsById.get(moving.post.clientId)?.locale ?? navigator.language)}
          clientId={moving.post.clientId}
          timeZone={zoneOf(moving.post)}
          shownTime={createShownTime(zoneOf(moving.post), zoneOf(moving.post))}
          onMove={async (_post, at) => {
            if (at === null) return actions.unschedule(moving.post)
            const shownAt = toShown(moving.post, at)
            const refusal = await actions.move(moving.post, { scheduledAt: at, shownAt })
            if (!refusal) goTo(localDateOf(shownAt), moving.post.id)
            return refusal
          }}
          onClose={() => setMoving(undefined)}
        />
      )}
      {copying && (
        <DuplicateManyDialog
          count={1}
          today={today}
          words={words}
          clients={others(copying.post)}
          isToClient
          {...(copying.clientId ? { clientId: copying.clientId } : {})}
          onDuplicate={(target) => {
            if (target.kind !== 'client') return
            const { clientId, id } = copying.post
            void copyToClient(bulk.run, new Map([[clientId, [id]]]), target.client)
          }}
          onClose={() => setCopying(undefined)}
        />
      )}
      {bulk.leftover && <LeftoverDialog leftover={bulk.leftover} onClose={bulk.closeLeftover} />}
    </div>
  )
}
