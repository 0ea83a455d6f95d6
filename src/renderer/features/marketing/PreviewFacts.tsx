import { placeOfZone } from '../../ui/dateText'
import { wallDateText } from './figures'
import classes from '../../ui/ImportPanel.module.css'
import { SOURCE_WORDS } from './sourceWords'
import type { MetricsPreview } from './useMetricsImport'

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
}

/** How the file was understood, so that a wrong guess is seen before it is stored. */
export function PreviewFacts({ preview }: { preview: MetricsPreview }) {
  const { firstPublishedAt, lastPublishedAt, timeZone, ignoredColumns, missingColumns } = preview
  const delimiter = DELIMITER_WORDS[preview.delimiter] ?? `“${preview.delimiter}”`
  return (
    <dl className={classes.facts}>
      <Fact term="Recognised as">
        {SOURCE_WORDS[preview.source]}
        <Small>
          {preview.encoding}, separated by {delimiter}
        </Small>
      </Fact>
      {firstPublishedAt && lastPublishedAt ? (
        <Fact term="Posts from">
          {firstPublishedAt.slice(0, 10) === lastPublishedAt.slice(0, 10)
            ? wallDateText(firstPublishedAt)
            : `${wallDateText(firstPublishedAt)} – ${wallDateText(lastPublishedAt)}`}
          <Small>
            Dates read as {preview.dateOrder === 'month-first' ? 'month/day/year' : 'day/month/year'}
            {preview.isDateOrderCertain
              ? ''
              : ', as Meta writes them; no date in this file tells. Compare with the sample below'}
          </Small>
        </Fact>
      ) : null}
      <Fact term="Times are read in">
        {placeOfZone(timeZone)}
        <Small>The client’s zone, {timeZone}</Small>
      </Fact>
      <Fact term="Columns not used">
        <Columns names={ignoredColumns} none="None" />
      </Fact>
      {missingColumns.length > 0 ? (
        <Fact term="Columns missing">
          <Columns names={missingColumns} none="None" />
          <Small>Left empty; where figures are missing, n/a is shown</Small>
        </Fact>
      ) : null}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Small({ children }: { children: React.ReactNode }) {
  return <span className={classes.small}>{children}</span>
}

function Columns({ names, none }: { names: readonly string[]; none: string }) {
  if (names.length === 0) return none
  return (
    <ul className={classes.columns}>
      {names.map((name, index) => (
        <li key={`${name} ${index}`}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}
