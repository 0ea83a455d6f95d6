import type { Brand } from '#shared/clients/client'
import { inkOn } from '../../ui/color'
import classes from './OverviewPage.module.css'

/** The brand kit at a glance: colours and how the client speaks. */
export function BrandFacts({ brand }: { brand: Brand }) {
  const { tone, wordsToUse, wordsToAvoid } = brand.voice
  return (
    <section aria-labelledby="overview-brand">
      <div className={classes.head}>
        <h2 id="overview-brand">Brand</h2>
      </div>
      <div className={classes.swatches}>
        {[brand.primaryColor, brand.secondaryColor].map((color, index) => (
          <span key={index} className={classes.swatch} style={{ background: color, color: inkOn(color) }}>
            {color}
          </span>
        ))}
      </div>
      <dl className={classes.list}>
        {tone ? (
          <div>
            <dt>Tone</dt>
            <dd>
              <bdi>{tone}</bdi>
            </dd>
          </div>
        ) : null}
        <Words name="Words to use" words={wordsToUse} kind="use" />
        <Words name="Words to avoid" words={wordsToAvoid} kind="avoid" />
      </dl>
    </section>
  )
}

function Words({ name, words, kind }: { name: string; words: readonly string[]; kind: 'use' | 'avoid' }) {
  if (words.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd className={classes.words}>
        {words.map((word) => (
          <bdi key={word} className={classes.word} data-kind={kind}>
            {word}
          </bdi>
        ))}
      </dd>
    </div>
  )
}
