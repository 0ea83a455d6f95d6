import { PLATFORM_NAMES } from '#shared/clients/platformNames'
import type { MonthlyReport, ReportPost } from '#shared/reports/report'
import type { Writer } from '#shared/reports/writer'
import { figuresOfPost, isWebLink, shownLink } from '../reportView'
import classes from './PostCards.module.css'

interface PostCardsProps {
  readonly posts: readonly ReportPost[]
  readonly tone: 'best' | 'weakest'
  readonly report: MonthlyReport
  readonly writer: Writer
}

/** A row of posts side by side, each with its rate, its figures and where to find it. */
export function PostCards({ posts, tone, report, writer }: PostCardsProps) {
  return (
    <div className={classes.cards}>
      {posts.map((post) => (
        <PostCard key={`${post.platform} ${post.externalId}`} post={post} tone={tone} report={report} writer={writer} />
      ))}
    </div>
  )
}

function PostCard({ post, tone, report, writer }: { readonly post: ReportPost } & Omit<PostCardsProps, 'posts'>) {
  const figures = figuresOfPost(post, writer)
  return (
    <section className={classes.card} data-tone={tone}>
      <h3 className={classes.cardHead}>
        <span className={classes.cardKind}>
          {PLATFORM_NAMES[post.platform]}
          {post.postType && (
            <>
              {' · '}
              <bdi>{post.postType}</bdi>
            </>
          )}
        </span>{' '}
        <bdi lang={report.client.locale}>{writer.dayAndMonth(post.publishedAt)}</bdi>
      </h3>
      <p className={classes.cardRate}>{writer.rate(post.engagementRateByReach)}</p>
      <p className={classes.cardVariant}>engagement rate by reach</p>
      <p className={classes.cardCaption} dir="auto" lang={report.client.locale}>
        {post.caption || 'No caption'}
      </p>
      <dl className={classes.cardFigures}>
        {figures.map((figure) => (
          <div key={figure.label}>
            <dt>{figure.label}</dt>
            <dd>{figure.value}</dd>
          </div>
        ))}
      </dl>
      {post.permalink && (
        <p className={classes.cardLink}>
          {isWebLink(post.permalink) ? (
            <a href={post.permalink}>{shownLink(post.permalink)}</a>
          ) : (
            <bdi>{post.permalink}</bdi>
          )}
        </p>
      )}
      <p className={classes.cardSource}>
        <bdi>{post.source.fileName}</bdi>, row{'\u00a0'}
        {writer.count(post.source.row)}
      </p>
    </section>
  )
}
