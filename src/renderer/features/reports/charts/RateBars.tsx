import { NOT_AVAILABLE, type Writer } from '#shared/reports/writer'
import classes from './charts.module.css'
import { round } from './scale'

export interface RateBar {
  readonly key: string
  readonly value: number | null
  /** Behind the value: what the bar stands for, when a group has several. */
  readonly note: string
  /** The compared month is outlined with dashes, so that it is told from the filled one in grey too. */
  readonly isCompared: boolean
}

export interface RateGroup {
  readonly name: string
  readonly bars: readonly RateBar[]
}

interface RateBarsProps {
  readonly groups: readonly RateGroup[]
  readonly writer: Writer
  readonly description: string
}

const WIDTH = 316
const BAR_HEIGHT = 13
const NAME_HEIGHT = 19
const GROUP_GAP = 12
/** Room for "12.34 % · February 2026" behind the longest bar. */
const VALUE_WIDTH = 150

/** Horizontal bars with their value written at the end. */
export function RateBars({ groups, writer, description }: RateBarsProps) {
  const max = Math.max(...groups.flatMap((group) => group.bars.map((bar) => bar.value ?? 0)), 0)
  const lengthOf = (value: number | null) => (max === 0 ? 0 : round(((value ?? 0) / max) * (WIDTH - VALUE_WIDTH)))
  const heights = groups.map((group) => NAME_HEIGHT + group.bars.length * (BAR_HEIGHT + 4) + GROUP_GAP)
  const topOf = (index: number) => heights.slice(0, index).reduce((total, height) => total + height, 0)
  const height = Math.max(1, topOf(groups.length) - GROUP_GAP)
  return (
    <svg className={classes.chart} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={description}>
      {groups.map((group, groupIndex) => (
        <g key={group.name} transform={`translate(0 ${topOf(groupIndex)})`}>
          <text className={classes.name} y="12">
            {group.name}
          </text>
          {group.bars.map((bar, index) => {
            const length = lengthOf(bar.value)
            const barTop = NAME_HEIGHT + index * (BAR_HEIGHT + 4)
            return (
              <g key={bar.key} transform={`translate(0 ${barTop})`}>
                {bar.value !== null && (
                  <rect
                    className={bar.isCompared ? classes.comparedBar : classes.filledBar}
                    x="0.5"
                    y="0.5"
                    width={Math.max(1, length)}
                    height={BAR_HEIGHT - 1}
                  />
                )}
                <text className={classes.label} x={bar.value === null ? 0 : length + 7} y={BAR_HEIGHT - 2.5}>
                  <tspan className={bar.isCompared ? undefined : classes.strong}>
                    {bar.value === null ? NOT_AVAILABLE : writer.rate(bar.value)}
                  </tspan>
                  {bar.note && ` · ${bar.note}`}
                </text>
              </g>
            )
          })}
        </g>
      ))}
    </svg>
  )
}
