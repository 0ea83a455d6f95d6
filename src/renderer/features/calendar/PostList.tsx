import { Button, MultiSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { POST_STATE_NAMES, PostState } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'
import type { ShownCampaign } from '../../api/useClientPlan'
import { SkeletonLines } from '../../ui/Delayed'
import { EmptyState } from '../../ui/EmptyState'
import { Failure } from '../../ui/Failure'
import type { DateWords } from './dateWords'
import { toDayLines } from './listRows'
import { type ListDates, toListView } from './listView'
import { type PendingMoves, withPendingMoves } from './pendingMoves'
import classes from './PostList.module.css'
import { PostRows } from './PostRows'
import { countOf } from './postWords'
import type { ShownTime } from './shownTime'
import type { PostCommands } from './usePostCommands'

interface PostListProps {
  readonly clientId: ClientId
  readonly words: DateWords
  readonly today: LocalDate
  readonly selectedPostId: PostId | null
  readonly pendingMoves: PendingMoves
  readonly shownTime: ShownTime
  /** What the list opens with; empty for all. */
  readonly campaigns: readonly ShownCampaign[]
  readonly initialStates: readonly PostState[]
  readonly commands: PostCommands
}

const STATES = PostState.options.map((state) => ({ value: state, label: POST_STATE_NAMES[state] }))

/** All posts of a client, filtered by state, date and text. */
export function PostList(props: PostListProps) {
  const { clientId, today, pendingMoves, shownTime, campaigns, commands } = props
  const [states, setStates] = useState<readonly PostState[]>(props.initialStates)
  const [dates, setDates] = useState<ListDates>('all')
  const [text, setText] = useState('')
  const [isNewestFirst, setNewestFirst] = useState(false)
  const [searched] = useDebouncedValue(text.trim(), 200)
  const query = useBackendQuery(
    'calendar',
    'listPosts',
    searched ? { clientId, text: searched } : { clientId },
    // Comparing a hundred thousand rows with the ones before costs more than showing the twenty that are seen.
    { structuralSharing: false, placeholderData: keepPreviousData },
  )
  const posts = useMemo(() => {
    const shown = withPendingMoves(query.data ?? [], pendingMoves, () => true)
    const onClock = shownTime.isClients ? shown : shown.map(shownTime.showPost)
    return toListView(onClock, { states, dates, isNewestFirst })
  }, [query.data, pendingMoves, shownTime, states, dates, isNewestFirst])
  const planned = useBackendQuery('planning', 'listPlannedDays', { clientId, ...plannedYears(today) })
  const lines = useMemo(() => toDayLines(planned.data ?? [], campaigns), [planned.data, campaigns])
  const isFiltered = states.length > 0 || dates !== 'all' || searched !== ''
  // With the days at once where they come soon: lines that come in between push away what is being read.
  const isPatient = useShortWhile(DAYS_WAITED_MS)
  const isPending = query.isPending || (planned.isPending && isPatient)

  return (
    <div className={classes.pane}>
      <div className={classes.filters}>
        <TextInput
          className={classes.search}
          size="xs"
          aria-label="Search titles, captions and notes"
          placeholder="Search titles, captions and notes"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          maxLength={500}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <MultiSelect
          className={classes.states}
          size="xs"
          aria-label="States"
          placeholder={states.length === 0 ? 'All states' : ''}
          data={STATES}
          value={[...states]}
          onChange={(next) => setStates(next as PostState[])}
          clearable
          clearButtonProps={{ 'aria-label': 'All states' }}
        />
        <SegmentedControl
          size="xs"
          aria-label="Dates"
          value={dates}
          onChange={(next) => setDates(next as ListDates)}
          data={[
            { value: 'all', label: 'All' },
            { value: 'dated', label: 'With a date' },
            { value: 'undated', label: 'Without a date' },
          ]}
        />
        <span className={classes.count} role="status">
          {query.data ? countOf(posts.length, 'post') : ''}
        </span>
      </div>
      {isPending && <SkeletonLines count={12} height={20} />}
      {query.error && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data &&
        !isPending &&
        (posts.length > 0 ? (
          <PostRows
            key={`${dates} ${isNewestFirst}`}
            posts={posts}
            lines={lines}
            isFiltered={isFiltered}
            words={props.words}
            today={today}
            selectedPostId={props.selectedPostId}
            isNewestFirst={isNewestFirst}
            onSort={() => setNewestFirst(!isNewestFirst)}
            commands={commands}
          />
        ) : (
          <EmptyState
            title={isFiltered ? 'No posts match' : 'No posts yet'}
            text={
              isFiltered ? 'Change the filter or the text.' : 'Ideas, drafts and everything planned are listed here.'
            }
          >
            {!isFiltered && <Button onClick={() => commands.create(today)}>New post</Button>}
          </EmptyState>
        ))}
    </div>
  )
}

// Holidays of a country are worked out when they are first asked for.
const DAYS_WAITED_MS = 300

/** True for so long after it was first rendered. */
function useShortWhile(durationMs: number): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), durationMs)
    return () => clearTimeout(timer)
  }, [durationMs])
  return !isOver
}

/** Last year, this one and the next: days of longer ago or later on are nothing that is planned for. */
function plannedYears(today: LocalDate): { from: LocalDate; to: LocalDate } {
  const year = Number(today.slice(0, 4))
  return { from: `${year - 1}-01-01` as LocalDate, to: `${year + 2}-01-01` as LocalDate }
}
