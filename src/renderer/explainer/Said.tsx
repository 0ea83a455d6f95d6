import type { Care } from '#shared/onboarding/cares'
import { ARTICLES, type ArticleId } from '#shared/onboarding/content/article'
import { speaksTo } from '#shared/onboarding/content/bringForward'
import type { Statement } from '#shared/onboarding/content/explanation'
import classes from './Said.module.css'

interface SaidProps {
  readonly statement: Statement
  /** What the client cares about: a statement that speaks to it is marked. */
  readonly cares?: readonly Care[]
  readonly hasNote?: boolean
}

/** One statement with the letters of its articles, and what is odd about it. */
export function Said({ statement, cares = [], hasNote = true }: SaidProps) {
  const { text, articles, note } = statement
  return (
    <>
      {speaksTo(statement, cares) > 0 ? <mark className={classes.forward}>{text}</mark> : text}
      <ArticleMarks articles={articles} />
      {hasNote && note ? <small className={classes.note}>{note}</small> : null}
    </>
  )
}

/** The letters of articles, as small as a footnote's. */
export function ArticleMarks({ articles }: { readonly articles: readonly ArticleId[] }) {
  const letters = articles.map((id) => ARTICLES[id].mark)
  return (
    <>
      <sup className={classes.marks} aria-hidden title={articles.map((id) => titleOf(id)).join('\n')}>
        {letters.join(' ')}
      </sup>
      <span className={classes.unseen}>
        {` (${letters.length === 1 ? 'article' : 'articles'} ${letters.join(', ')})`}
      </span>
    </>
  )
}

function titleOf(id: ArticleId): string {
  return `${ARTICLES[id].mark}: ${ARTICLES[id].title}`
}
