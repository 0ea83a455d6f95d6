import { Button, Group, Menu } from '@mantine/core'
import { IconChevronDown, IconRepeat } from '@tabler/icons-react'
import { useState } from 'react'
import { type AppError } from '#shared/rpc/appError'
import { type PostSeries, SERIES_FIELD_WORDS, type SeriesScope } from '#shared/series/series'
import { listed } from '#shared/series/ruleWords'
import { backend } from '../../../api/connection'
import { showFailure } from '../../../ui/notices'
import type { PostEditing } from '../editor/postEditing'
import { RepeatDialog } from './RepeatDialog'
import { seriesSentence, useSeriesActions } from './seriesActions'
import classes from './series.module.css'

interface RepeatControlProps {
  readonly editing: PostEditing
  /** Null for a post that does not repeat. */
  readonly series: PostSeries | null
}

/** How the post repeats, in what it differs from its repeats, and how to change either. */
export function RepeatControl({ editing, series }: RepeatControlProps) {
  const { post, profile } = editing
  const actions = useSeriesActions(profile.id)
  const [isOpen, setOpen] = useState(false)
  const open = async () => {
    // The repeats begin as what is typed, not as what was saved last.
    if (await editing.flush()) setOpen(true)
  }
  const stop = async () => {
    if (!series) return
    const refused = await actions.change(
      () => backend.api.series.stopSeries({ clientId: profile.id, seriesId: series.id, openPostId: post.id }),
      'The post does not repeat any more',
    )
    if (refused) showFailure(refused, 'Not stopped')
  }
  const startsAt = (series && post.occurrenceAt) ?? post.scheduledAt
  return (
    <div>
      <div className={classes.control}>
        <IconRepeat size={16} className={classes.glyph} aria-hidden />
        <p className={classes.said}>
          {series ? seriesSentence(series, profile.locale, profile.timeZone) : 'Does not repeat'}
        </p>
        {series ? (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                Repeats
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void open()}>Change the rule…</Menu.Item>
              <Menu.Item onClick={() => void stop()}>Stop repeating</Menu.Item>
              <Menu.Item onClick={actions.openOverview}>All repeated posts…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            disabled={post.scheduledAt === null}
            title={post.scheduledAt === null ? 'A post that repeats needs a date and a time' : undefined}
            onClick={() => void open()}
          >
            Repeat…
          </Button>
        )}
      </div>
      {series && series.differing.length > 0 && <Differences {...{ editing, series }} />}
      {isOpen && startsAt && (
        <RepeatDialog
          client={profile}
          postId={post.id}
          startsAt={startsAt}
          series={series}
          actions={actions}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

/** Edits are saved for this post alone; here they go to its repeats, when that is wanted. */
function Differences({ editing, series }: { readonly editing: PostEditing; readonly series: PostSeries }) {
  const { post, profile } = editing
  const actions = useSeriesActions(profile.id)
  const [failure, setFailure] = useState<AppError>()
  const words = listed(series.differing.map((field) => SERIES_FIELD_WORDS[field]))
  const apply = async (scope: SeriesScope) => {
    if (!(await editing.flush())) return
    const fields = series.differing
    const ofPost = { clientId: profile.id, postId: post.id, scope, fields, includesEdited: false }
    const to = scope === 'all' ? 'all repeats' : 'the following repeats'
    setFailure(await actions.change(() => backend.api.series.applyToSeries(ofPost), `Applied to ${to}`))
  }
  return (
    <div className={classes.differs} role="group" aria-label="Differences from the repeats">
      <p>This post differs from its repeats in {words}.</p>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => void apply('following')}>
          Apply to following
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void apply('all')}>
          Apply to all
        </Button>
      </Group>
      {failure && <p role="alert">{failure.message}</p>}
    </div>
  )
}
