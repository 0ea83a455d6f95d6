import { type ReactNode, useMemo, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientSummary } from '#shared/clients/client'
import type { PostId } from '#shared/kernel/ids'
import type { LocalDateTime } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import { backend } from '../../../api/connection'
import { showFailure } from '../../../ui/notices'
import type { DateWords } from '../dateWords'
import { discardDraft, flushDraft } from '../editor/usePostDraft'
import { UNTITLED } from '../postWords'
import { onDay } from '../sensibleTime'
import type { ShownTime } from '../shownTime'
import type { CalendarActions } from '../useCalendarActions'
import type { PostCommands } from '../usePostCommands'
import { type ChosenScope, ScopeDialog } from './ScopeDialog'
import type { SeriesActions } from './seriesActions'
import { SeriesOverview } from './SeriesOverview'

interface Options {
  readonly client: ClientSummary
  readonly words: DateWords
  readonly shownTime: ShownTime
  readonly actions: CalendarActions
  /** What is done with posts that do not repeat, and with a repeat alone. */
  readonly commands: PostCommands
  readonly moveTo: (post: PostSummary, at: LocalDateTime | null) => Promise<AppError | undefined>
  readonly posts: readonly PostSummary[]
  readonly openPostId: PostId | null
  readonly closePost: () => void
}

type Asking =
  | { readonly kind: 'move'; readonly post: PostSummary; readonly at: LocalDateTime }
  | { readonly kind: 'delete'; readonly post: PostSummary }

/** The calendar's commands for posts that repeat: planned ones become posts first, and what may be meant for more is asked. */
export function useRepeats(options: Options) {
  const { client, words, shownTime, actions, commands, posts } = options
  const { id: clientId } = client
  const [asking, setAsking] = useState<Asking>()
  const [isOverviewOpen, setOverviewOpen] = useState(false)

  /** A planned repeat as the post that it becomes; the others as they are. */
  const withPost = async (post: PostSummary, act: (made: PostSummary) => void) => {
    const { plannedAt, ...planned } = post
    if (plannedAt === undefined || post.seriesId === null) return act(post)
    try {
      const occurrence = { clientId, seriesId: post.seriesId, occurrenceAt: plannedAt }
      const { id, revision, state } = await backend.api.series.takeUpOccurrence(occurrence)
      act({ ...planned, id, revision, state })
    } catch (error) {
      showFailure(error as AppError, 'Not possible')
    }
  }
  const ask = (post: PostSummary, at: LocalDateTime) =>
    post.seriesId === null
      ? commands.move(post, at)
      : void withPost(post, (made) => setAsking({ kind: 'move', post: made, at }))
  const find = (postId: PostId) => posts.find(({ id }) => id === postId)

  const repeating: PostCommands = {
    ...commands,
    open: (postId) => {
      const post = find(postId)
      if (post?.plannedAt === undefined) commands.open(postId)
      else void withPost(post, ({ id }) => commands.open(id))
    },
    move: (post, at) => void withPost(post, (made) => commands.move(made, at)),
    dropAt: ask,
    moveToDay: (post, date) =>
      post.seriesId !== null && post.scheduledAt
        ? ask(post, onDay(post.scheduledAt, date))
        : commands.moveToDay(post, date),
    askMove: (post) => void withPost(post, commands.askMove),
    postNow: (post) => void withPost(post, commands.postNow),
    unschedule: (post) => void withPost(post, commands.unschedule),
    changeState: (post, state) => void withPost(post, (made) => commands.changeState(made, state)),
    remove: (post) => {
      const known = 'seriesId' in post ? (post as PostSummary) : find(post.id)
      if (!known || known.seriesId === null) commands.remove(post)
      else void withPost(known, (made) => setAsking({ kind: 'delete', post: made }))
    },
  }

  const seriesActions = useMemo(
    (): SeriesActions => ({
      change: actions.changeSeries,
      openOverview: () => setOverviewOpen(true),
      openPost: commands.open,
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- opening a post is the same for as long as the calendar is there
    [actions],
  )

  const moveRepeats = async (post: PostSummary, at: LocalDateTime, scope: ChosenScope, includesEdited: boolean) => {
    if (scope === 'this') return options.moveTo(post, at)
    const scheduledAt = shownTime.store(at)
    if (scheduledAt instanceof AppError) return scheduledAt
    await flushDraft(post.id)
    return actions.changeSeries(
      () => backend.api.series.moveRepeats({ clientId, postId: post.id, scheduledAt, scope, includesEdited }),
      `“${post.title || UNTITLED}” and its repeats moved`,
    )
  }
  const deleteRepeats = async (post: PostSummary, scope: ChosenScope, includesEdited: boolean) => {
    if (scope === 'this') {
      commands.remove(post)
      return undefined
    }
    await flushDraft(post.id)
    const refused = await actions.changeSeries(
      () => backend.api.series.deleteRepeats({ clientId, postId: post.id, scope, includesEdited }),
      `“${post.title || UNTITLED}” and its repeats deleted`,
    )
    if (refused) return refused
    if (options.openPostId === post.id) options.closePost()
    discardDraft(post.id)
    return undefined
  }

  const dialogs: ReactNode = (
    <>
      {asking?.kind === 'move' && (
        <ScopeDialog
          clientId={clientId}
          post={asking.post}
          verb="Move"
          detail={`To ${words.dateTime(asking.at)}`}
          onChoose={(scope, includesEdited) => moveRepeats(asking.post, asking.at, scope, includesEdited)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking?.kind === 'delete' && (
        <ScopeDialog
          clientId={clientId}
          post={asking.post}
          verb="Delete"
          onChoose={(scope, includesEdited) => deleteRepeats(asking.post, scope, includesEdited)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {isOverviewOpen && (
        <SeriesOverview client={client} actions={seriesActions} onClose={() => setOverviewOpen(false)} />
      )}
    </>
  )
  return { commands: repeating, ask, dialogs, seriesActions }
}
