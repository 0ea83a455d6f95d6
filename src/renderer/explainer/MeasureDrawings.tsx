import classes from './MeasureDrawings.module.css'

/** Campaigns as they rise and end. Drawn to explain; nobody's figures. */
export function BurstsDrawing() {
  return (
    <svg className={classes.drawing} viewBox="0 0 640 250" aria-hidden>
      <path className={classes.goal} d="M12 56h616" />
      <text className={classes.label} x="14" y="44">
        goal of the year
      </text>
      <path className={classes.area} d={`${BURSTS}V214H12Z`} />
      <path className={classes.curve} d={BURSTS} />
      <path className={classes.axis} d="M12 214h616" />
      {[128, 330, 540].map((x, index) => (
        <text key={x} className={classes.label} x={x} y="240" textAnchor="middle">
          campaign {index + 1}
        </text>
      ))}
    </svg>
  )
}

const BURSTS =
  'M12 204C64 204 84 196 100 150 110 118 120 92 130 92S150 130 160 164C172 200 190 202 236 204 280 204 290 190 304 136 312 104 322 78 332 78S352 108 364 158C374 200 396 202 446 204 490 204 500 188 514 118 522 84 532 58 542 58S562 92 574 150C584 196 600 202 628 204'

/** Mentions that grow while the words around the name change. Drawn to explain; nobody's figures. */
export function LongRunDrawing() {
  return (
    <svg className={classes.drawing} viewBox="0 0 640 250" aria-hidden>
      <path className={classes.area} d={`${GROWTH}V214H12Z`} />
      <path className={classes.curve} d={GROWTH} />
      <path className={classes.axis} d="M12 214h616" />
      {MENTIONS.map(({ x, y, size, word, letters }) => (
        <g key={word}>
          <circle className={classes.mention} cx={x} cy={y} r={size} />
          <text className={classes.word} x={x} y={y - size - 12} fontSize={letters} textAnchor="end">
            {word}
          </text>
        </g>
      ))}
      {YEARS.map(({ x, name }) => (
        <text key={x} className={classes.label} x={x} y="240" textAnchor="middle">
          {name}
        </text>
      ))}
    </svg>
  )
}

const GROWTH = 'M12 202C120 200 190 188 280 164S470 96 628 58'

const MENTIONS = [
  { x: 82, y: 200, size: 5, word: 'new?', letters: 20 },
  { x: 202, y: 184, size: 7, word: 'pricey', letters: 23 },
  { x: 316, y: 154, size: 9, word: 'friendly', letters: 26 },
  { x: 446, y: 109, size: 11, word: 'reliable', letters: 30 },
  { x: 562, y: 76, size: 13, word: 'ours', letters: 36 },
] as const

const YEARS = [
  { x: 110, name: 'first year' },
  { x: 330, name: 'second year' },
  { x: 550, name: 'third year' },
] as const
