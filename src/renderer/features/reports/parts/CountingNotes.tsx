import type { MonthlyReport } from '#shared/reports/report'
import type { Writer } from '#shared/reports/writer'
import classes from './CountingNotes.module.css'

interface CountingNotesProps {
  readonly report: MonthlyReport
  readonly writer: Writer
}

/** What each figure means, so that it can be recomputed from the files. */
export function CountingNotes({ report, writer }: CountingNotesProps) {
  return (
    <dl className={classes.notes}>
      <div>
        <dt>Month</dt>
        <dd>A post belongs to the month in which it was published, in the time zone {report.client.timeZone}.</dd>
      </div>
      <div>
        <dt>Figures of a post</dt>
        <dd>
          Totals since publication, as they stood when the platform’s file was exported. Older posts have had more time
          to gather them.
        </dd>
      </div>
      <div>
        <dt>Combined reach</dt>
        <dd>The sum of the posts’ reach. A person who saw three posts is counted three times.</dd>
      </div>
      <div>
        <dt>Engagements</dt>
        <dd>Instagram: likes + comments + shares + saves. Facebook: reactions + comments + shares.</dd>
      </div>
      <div>
        <dt>Engagement rate by reach</dt>
        <dd>
          Pooled: all engagements ÷ all reach. Mean of posts: the mean of each post’s engagements ÷ its reach. Without
          reach a rate is n/a, never 0.
        </dd>
      </div>
      <div>
        <dt>Best and weakest posts</dt>
        <dd>Ordered by engagement rate by reach; posts without reach are not ranked.</dd>
      </div>
      <div>
        <dt>Made</dt>
        <dd>
          <bdi lang={report.client.locale}>{writer.dateTime(report.generatedAtUtc, report.client.timeZone)}</bdi>
        </dd>
      </div>
    </dl>
  )
}
