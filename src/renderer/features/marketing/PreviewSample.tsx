import { captionLine, counted, countText, wallTimeText } from './figures'
import classes from '../../ui/ImportPanel.module.css'
import type { MetricsPreview } from './useMetricsImport'

const OUTCOME_WORDS = { new: 'New', changed: 'Changed', ignored: 'Unchanged' } as const

const COLUMNS = [
  ['views', 'Views'],
  ['reach', 'Reach'],
  ['reactions', 'Likes'],
  ['comments', 'Comments'],
  ['shares', 'Shares'],
] as const

/** The first rows as they would be stored. */
export function PreviewSample({ preview: { sample, source } }: { preview: MetricsPreview }) {
  const last = source === 'instagram-posts' ? (['saves', 'Saves'] as const) : (['clicks', 'Clicks'] as const)
  const columns = [...COLUMNS, last]
  return (
    <section aria-label="Sample">
      <h3 className={classes.subtitle}>First {counted(sample.length, 'post', 'posts')} of the file</h3>
      <div className={classes.sample} role="region" aria-label="Sample rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" data-figure>
                Row
              </th>
              <th scope="col">Published</th>
              <th scope="col">Post</th>
              {columns.map(([key, label]) => (
                <th key={key} scope="col" data-figure>
                  {source === 'facebook-posts' && key === 'reactions' ? 'Reactions' : label}
                </th>
              ))}
              <th scope="col">Would be</th>
            </tr>
          </thead>
          <tbody>
            {sample.map(({ row, outcome, figures }) => (
              <tr key={row}>
                <td data-figure className={classes.rowNumber}>
                  {countText(row)}
                </td>
                <td>{wallTimeText(figures.publishedAt)}</td>
                <td className={classes.samplePost}>
                  <bdi>{captionLine(figures.caption, figures.postType)}</bdi>
                </td>
                {columns.map(([key]) => (
                  <td key={key} data-figure data-missing={figures[key] === null}>
                    {countText(figures[key])}
                  </td>
                ))}
                <td>{OUTCOME_WORDS[outcome]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
