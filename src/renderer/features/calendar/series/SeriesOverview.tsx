import { Button, Group, Modal } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { useState } from 'react'
import type { Post } from '#shared/calendar/post'
import type { ClientSummary } from '#shared/clients/client'
import type { SeriesId } from '#shared/kernel/ids'
import type { LocalDateTime } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import type { PostSeries, SeriesSummary } from '#shared/series/series'
import { backend } from '../../../api/connection'
import { useBackendQuery } from '../../../api/hooks'
import { SkeletonLines } from '../../../ui/Delayed'
import { EmptyState } from '../../../ui/EmptyState'
import { Failure } from '../../../ui/Failure'
import { showFailure } from '../../../ui/notices'
import { dateWordsFor } from '../dateWords'
import { countOf, UNTITLED } from '../postWords'
import { RepeatDialog } from './RepeatDialog'
import { type SeriesActions, seriesSentence } from './seriesActions'
import classes from './series.module.css'

interface SeriesOverviewProps {
  readonly client: Pick<ClientSummary, 'id' | 'timeZone' | 'locale'>
  readonly actions: SeriesActions
  readonly onClose: () => void
}

/** All that repeats for a client: what comes next, what was left out, and how to end it. */
export function SeriesOverview({ client, actions, onClose }: SeriesOverviewProps) {
  const [changing, setChanging] = useState<{ readonly post: Post; readonly series: PostSeries }>()
  const { data, error, refetch } = useBackendQuery('series', 'listSeries', { clientId: client.id })
  return (
    <Modal opened onClose={onClose} size={680} title="Repeated posts" closeButtonProps={{ 'aria-label': 'Close' }}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines count={4} />}
      {data?.length === 0 && (
        <EmptyState
          icon={<IconRepeat size={32} aria-hidden />}
          title="Nothing repeats yet"
          text="Open a post with a date and choose Repeat."
        />
      )}
      {data && data.length > 0 && (
        <ul className={classes.list}>
          {data.map((series) => (
            <SeriesRow key={series.id} {...{ series, client, actions, onClose }} onChange={setChanging} />
          ))}
        </ul>
      )}
      {changing?.post.occurrenceAt && (
        <RepeatDialog
          client={client}
          postId={changing.post.id}
          startsAt={changing.post.occurrenceAt}
          series={changing.series}
          actions={actions}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Modal>
  )
}

interface SeriesRowProps extends SeriesOverviewProps {
  readonly series: SeriesSummary
  readonly onChange: (changing: { readonly post: Post; readonly series: PostSeries }) => void
}

function SeriesRow({ series, client, actions, onClose, onChange }: SeriesRowProps) {
  const { id: clientId } = client
  const { id: seriesId, next } = series
  const words = dateWordsFor(client.locale)
  const openNext = async (occurrenceAt: LocalDateTime) => {
    try {
      const post = await backend.api.series.takeUpOccurrence({ clientId, seriesId, occurrenceAt })
      onClose()
      actions.openPost(post.id)
    } catch (error) {
      showFailure(error as AppError, 'Not opened')
    }
  }
  // A rule is changed from a repeat on: from the next one.
  const change = async (occurrenceAt: LocalDateTime) => {
    try {
      const { id: postId } = await backend.api.series.takeUpOccurrence({ clientId, seriesId, occurrenceAt })
      const { post, series: link } = await backend.api.calendar.getPost({ clientId, postId })
      if (link) onChange({ post, series: link })
    } catch (error) {
      showFailure(error as AppError, 'Not opened')
    }
  }
  const stop = async () => {
    const refused = await actions.change(
      () => backend.api.series.stopSeries({ clientId, seriesId }),
      `“${series.title || UNTITLED}” does not repeat any more`,
    )
    if (refused) showFailure(refused, 'Not stopped')
  }
  const made = `${countOf(series.madeCount, 'post')} made, ${series.publishedCount.toLocaleString('en')} published`
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <h3 className={classes.rowTitle}>
          <bdi>{series.title || UNTITLED}</bdi>
        </h3>
        {next && (
          <Group gap={4} wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Open next of “${series.title || UNTITLED}”`}
              onClick={() => void openNext(next.occurrenceAt)}
            >
              Open next
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Change the rule of “${series.title || UNTITLED}”`}
              onClick={() => void change(next.occurrenceAt)}
            >
              Change
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              aria-label={`Stop repeating “${series.title || UNTITLED}”`}
              onClick={() => void stop()}
            >
              Stop
            </Button>
          </Group>
        )}
      </div>
      <p className={classes.note}>{seriesSentence(series, client.locale, client.timeZone)}</p>
      <p className={classes.note}>
        {next ? `Next: ${words.dateTime(next.occurrenceAt)} · ${made}` : `Ended · ${made}`}
      </p>
      {series.skipped.length > 0 && <Skipped {...{ client, seriesId }} skipped={series.skipped} />}
    </li>
  )
}

interface SkippedProps {
  readonly client: Pick<ClientSummary, 'id' | 'locale'>
  readonly seriesId: SeriesId
  readonly skipped: readonly LocalDateTime[]
}

function Skipped({ client, seriesId, skipped }: SkippedProps) {
  const words = dateWordsFor(client.locale)
  const bringBack = async (occurrenceAt: LocalDateTime) => {
    try {
      await backend.api.series.bringBackOccurrence({ clientId: client.id, seriesId, occurrenceAt })
    } catch (error) {
      showFailure(error as AppError, 'Not brought back')
    }
  }
  return (
    <ul className={classes.skipped} aria-label="Left out">
      {skipped.map((occurrenceAt) => (
        <li key={occurrenceAt}>
          <span className={classes.note}>{words.dateTime(occurrenceAt)} left out</span>{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`Bring back ${words.dateTime(occurrenceAt)}`}
            onClick={() => void bringBack(occurrenceAt)}
          >
            Bring back
          </Button>
        </li>
      ))}
    </ul>
  )
}
