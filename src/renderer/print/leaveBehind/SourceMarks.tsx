import { ARTICLES, type ArticleId } from '#shared/onboarding/content/article'
import type { PrintedStatement } from '#shared/onboarding/leaveBehind'
import classes from './text.module.css'

/** Where an article stands among the sources; its marks lead there. */
export function sourceAnchor(article: ArticleId): string {
  return `source-${article}`
}

export function Statement({ statement: { text, articles } }: { readonly statement: PrintedStatement }) {
  return (
    <>
      {text}
      {/* Keeps the marks on the line of the last word. */}
      {'\u2060'}
      <sup className={classes.marks}>
        {articles.map((article, index) => (
          <span key={article}>
            {index > 0 && '\u00a0'}
            <a href={`#${sourceAnchor(article)}`}>{ARTICLES[article].mark}</a>
          </span>
        ))}
      </sup>
    </>
  )
}
