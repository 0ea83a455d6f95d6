import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconExternalLink, IconFileText } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import type { TimeZone } from '#shared/kernel/time'
import type { PostMetric } from '#shared/marketing/postMetric'
import { useHostCommand } from '../../api/hooks'
import { dateText, dayOf, timeText, USER_LOCALE } from '../../ui/dateText'
import { showFailure } from '../../ui/notices'
import { PlatformMarks } from '../../ui/PlatformMarks'
import { PLATFORM_WORDS } from '../../ui/platforms'
import { captionLine, counted, countText, dayTimeText, rateText } from './figures'
import { FIGURE_COLUMNS, nextSorting, type PostRow, type SortKey, sortRows, type Sorting, toPostRow } from './postsView'
import classes from './PostsTable.module.css'

/** More rows are shown on demand: a table of thousands is read by nobody and slow for all. */
const ROWS_AT_ONCE = 200

interface PostsTableProps {
  readonly metrics: readonly PostMetric[]
  /** In which import times are shown. */
  readonly userTimeZone: TimeZone
}

/** Posts of a month with their figures; each row says which file and row it comes from. */
export function PostsTable({ metrics, userTimeZone }: PostsTableProps) {
  const [sorting, setSorting] = useState<Sorting>({ key: 'publishedAt', isDescending: true })
  const [shownCount, setShownCount] = useState(ROWS_AT_ONCE)
  const rows = useMemo(() => sortRows(metrics.map(toPostRow), sorting), [metrics, sorting])
  const heading = (key: SortKey, label: string, isFigure: boolean) => (
    <SortableHeading
      key={key}
      label={label}
      isFigure={isFigure}
      direction={sorting.key !== key ? 'none' : sorting.isDescending ? 'descending' : 'ascending'}
      onSort={() => setSorting((current) => nextSorting(current, key))}
    />
  )
  return (
    <>
      <div className={classes.scroller} role="region" aria-label="Table of posts" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {heading('publishedAt', 'Published', false)}
              <th scope="col">Post</th>
              {FIGURE_COLUMNS.map(({ key, label }) => heading(key, label, true))}
              <th scope="col" className={classes.sourceHeading}>
                Source
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownCount).map((row) => (
              <Row key={`${row.metric.platform} ${row.metric.externalId}`} row={row} userTimeZone={userTimeZone} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shownCount ? (
        <Button variant="default" mt="md" onClick={() => setShownCount((count) => count + ROWS_AT_ONCE)}>
          Show {counted(Math.min(ROWS_AT_ONCE, rows.length - shownCount), 'more post', 'more posts')}
        </Button>
      ) : null}
    </>
  )
}

interface SortableHeadingProps {
  readonly label: string
  readonly isFigure: boolean
  readonly direction: 'none' | 'ascending' | 'descending'
  readonly onSort: () => void
}

function SortableHeading({ label, isFigure, direction, onSort }: SortableHeadingProps) {
  const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown
  return (
    <th scope="col" data-figure={isFigure} aria-sort={direction}>
      <button type="button" className={classes.sort} onClick={onSort}>
        {label}
        <Arrow size={14} aria-hidden className={classes.arrow} data-shown={direction !== 'none'} />
      </button>
    </th>
  )
}

const Row = memo(function Row({ row, userTimeZone }: { row: PostRow; userTimeZone: TimeZone }) {
  const { metric, figures } = row
  return (
    <tr>
      <td className={classes.published}>{dayTimeText(metric.publishedAt)}</td>
      <td className={classes.post}>
        <span className={classes.postLine}>
          <PlatformMarks platforms={[metric.platform]} />
          <bdi className={classes.caption} title={metric.caption || undefined}>
            {captionLine(metric.caption, metric.postType)}
          </bdi>
          <PermalinkButton metric={metric} />
        </span>
      </td>
      {FIGURE_COLUMNS.map(({ key }) => (
        <td key={key} data-figure data-missing={figures[key] === null}>
          {key === 'rate' ? rateText(figures.rate) : countText(figures[key])}
        </td>
      ))}
      <td className={classes.source}>
        <SourceButton source={metric.source} userTimeZone={userTimeZone} />
      </td>
    </tr>
  )
})

function PermalinkButton({ metric }: { metric: PostMetric }) {
  const openExternal = useHostCommand('openExternal', { onError: (error) => showFailure(error, 'Not opened') })
  if (!metric.permalink.startsWith('https://')) return null
  const label = `Open on ${PLATFORM_WORDS[metric.platform]}`
  return (
    <ActionIcon
      variant="subtle"
      size={24}
      className={classes.open}
      aria-label={label}
      title={label}
      onClick={() => openExternal.mutate({ url: metric.permalink })}
    >
      <IconExternalLink size={15} aria-hidden />
    </ActionIcon>
  )
}

function SourceButton({ source, userTimeZone }: { source: PostMetric['source']; userTimeZone: TimeZone }) {
  const importedMs = Date.parse(source.importedAtUtc)
  const day = dateText(dayOf(importedMs, userTimeZone), USER_LOCALE)
  const when = `${day}, ${timeText(importedMs, userTimeZone, USER_LOCALE)}`
  return (
    <Tooltip
      multiline
      maw={360}
      position="top-end"
      openDelay={150}
      events={{ hover: true, focus: true, touch: true }}
      label={
        <span className={classes.sourceText}>
          <bdi>{source.fileName}</bdi>
          <span>
            Row {countText(source.row)} · imported {when}
          </span>
        </span>
      }
    >
      <ActionIcon
        variant="subtle"
        size={28}
        aria-label={`Source: ${source.fileName}, row ${source.row}, imported ${when}`}
      >
        <IconFileText size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
