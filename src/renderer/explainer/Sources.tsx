import { ARTICLE_IDS, ARTICLES } from '#shared/onboarding/content/article'
import classes from './Sources.module.css'

/** What the letters beside statements stand for, and what is odd about each article. */
export function Sources() {
  return (
    <details className={classes.sources}>
      <summary className={classes.summary}>Letters name the article that says so</summary>
      <ArticleList />
    </details>
  )
}

function ArticleList() {
  return (
    <ul className={classes.list} aria-label="Articles">
      {ARTICLE_IDS.map((id) => {
        const { mark, title, about, oddity } = ARTICLES[id]
        return (
          <li key={id} className={classes.article}>
            <span className={classes.mark}>{mark}</span>
            <div>
              <cite className={classes.title}>{title}</cite>
              <p className={classes.about}>{about}</p>
              {oddity ? <p className={classes.oddity}>{oddity}</p> : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
