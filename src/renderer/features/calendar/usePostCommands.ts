import { useState } from 'react'
import { needsDate, type PostState, type PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import { type LocalDate, type LocalDateTime, localDateOf } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import { holdTyping, releaseTyping } from '../../shell/typeAhead'
import { showFailure } from '../../ui/notices'
import type { DateWords } from './dateWords'
import { discardDraft, flushDraft } from './editor/usePostDraft'
import { onDay, sensibleTime } from './sensibleTime'
import type { ShownTime } from './shownTime'
import type { CalendarActions } from './useCalendarActions'

/** What views do with posts. All times are on the shown clock. */
export interface PostCommands {
  open(postId: PostId): void
  /** On a day at the usual time, or at a time. */
  create(at: LocalDate | LocalDateTime): void
  createIdea(): void
  /** For a holiday or an own date, with its name as the title. */
  createFor(day: { readonly date: LocalDate; readonly name: string }, state: 'idea' | 'draft'): void
  move(post: PostSummary, at: LocalDateTime): void
  /** Let go of at a time. */
  dropAt(post: PostSummary, at: LocalDateTime): void
  /** To another day at its time of day, or at the usual one. */
  moveToDay(post: PostSummary, date: LocalDate): void
  askMove(post: PostSummary): void
  /** Begins to post by hand. */
  postNow(post: PostSummary): void
  unschedule(post: PostSummary): void
  changeState(post: PostSummary, state: PostState): void
  remove(post: Pick<PostSummary, 'id' | 'title'>): void
}

/** A post whose date and time are being chosen. */
export interface Moving {
  readonly post: PostSummary
  /** What is proposed: where the post is, or where it was dropped. */
  readonly at: LocalDateTime
  readonly refusal?: string
  /** The state that it is to get, for which it needs the date. */
  readonly state?: PostState
}

interface Options {
  readonly actions: CalendarActions
  readonly shownTime: ShownTime
  readonly words: DateWords
  readonly now: LocalDateTime
  /** Posts by which the usual time is told. */
  readonly posts: readonly PostSummary[]
  readonly activeDate: LocalDate
  readonly openPostId: PostId | null
  readonly openPost: (postId: PostId) => void
  readonly openPosting: (postId: PostId) => void
  readonly closePost: () => void
  readonly announce: (text: string) => void
}

export function usePostCommands(options: Options) {
  const { actions, shownTime, words, now, posts, activeDate, openPostId, openPost, announce } = options
  const [moving, setMoving] = useState<Moving>()
  const [newPostId, setNewPostId] = useState<PostId>()
  const usualTime = (date: LocalDate) => sensibleTime(date, posts, now)

  const insert = async (scheduledAt: LocalDateTime | null, state: 'idea' | 'draft', title = '') => {
    holdTyping()
    const post = await actions.create({ scheduledAt, state, title })
    if (!post) return void releaseTyping()
    if (scheduledAt) announce(`New post on ${words.dayLong(localDateOf(shownTime.show(scheduledAt)))}`)
    setNewPostId(post.id)
    openPost(post.id)
  }
  const create = (at: LocalDate | LocalDateTime, state: 'idea' | 'draft' = 'draft', title = '') => {
    const stored = shownTime.store(at.length > 10 ? (at as LocalDateTime) : usualTime(at as LocalDate))
    if (stored instanceof AppError) showFailure(stored, 'Not created')
    else void insert(stored, state, title)
  }

  /** Returns why it was refused. */
  const moveTo = async (post: PostSummary, at: LocalDateTime | null, state?: PostState) => {
    const stored = at === null ? null : shownTime.store(at)
    if (stored instanceof AppError) return stored
    return actions.move(shownTime.storedPost(post), stored, state)
  }
  const move = async (post: PostSummary, at: LocalDateTime | null) => {
    const refusal = await moveTo(post, at)
    if (!refusal) return
    // A time that does not exist is put right on the spot; for anything else there is nothing to choose.
    if (at && refusal.field === 'scheduledAt') setMoving({ post, at, refusal: refusal.message })
    else showFailure(refusal, 'Not moved')
  }
  const changeState = async (post: PostSummary, state: PostState) => {
    if (needsDate(state) && post.scheduledAt === null) {
      setMoving({ post, at: usualTime(activeDate), state })
      return
    }
    const refusal = await actions.changeState(shownTime.storedPost(post), state)
    if (refusal) showFailure(refusal, 'State not changed')
  }
  const remove = async (post: Pick<PostSummary, 'id' | 'title'>) => {
    // What was typed last is part of what Undo brings back.
    await flushDraft(post.id)
    if (openPostId === post.id) options.closePost()
    if (await actions.remove(post)) discardDraft(post.id)
  }
  const duplicate = async (postId: PostId) => {
    await flushDraft(postId)
    const copy = await actions.duplicate(postId)
    if (!copy) return
    announce('Duplicated; the copy is open')
    openPost(copy.id)
  }

  const commands: PostCommands = {
    open: openPost,
    create: (at) => create(at),
    createFor: ({ date, name }, state) => create(date, state, name),
    createIdea: () => void insert(null, 'idea'),
    move: (post, at) => void move(post, at),
    dropAt: (post, at) => void move(post, at),
    moveToDay: (post, date) => void move(post, post.scheduledAt ? onDay(post.scheduledAt, date) : usualTime(date)),
    askMove: (post) => setMoving({ post, at: post.scheduledAt ?? usualTime(activeDate) }),
    postNow: (post) => options.openPosting(post.id),
    unschedule: (post) => void move(post, null),
    changeState: (post, state) => void changeState(post, state),
    remove: (post) => void remove(post),
  }
  return { commands, moveTo, duplicate, newPostId, moving, endMoving: () => setMoving(undefined) }
}
