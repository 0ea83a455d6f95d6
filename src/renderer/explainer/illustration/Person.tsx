import classes from './drawing.module.css'

interface PersonProps {
  readonly x: number
  readonly y: number
  readonly skin: 1 | 2 | 3
  readonly hair: 'bob' | 'short' | 'bun' | 'curls' | 'beard' | 'scarf'
  readonly isTurned?: boolean
  /** They speak. */
  readonly isOpen?: boolean
}

/** A head; the middle of the face is at the point given. */
export function Head({ x, y, skin, hair, isTurned = false, isOpen = false }: PersonProps) {
  return (
    <g transform={`translate(${x} ${y})${isTurned ? ' scale(-1 1)' : ''}`}>
      {hair === 'bob' && <path className={classes.hair} d="M-24 14C-30-14-20-29 2-28 22-28 28-12 24 14Z" />}
      {hair === 'bun' && <circle className={classes.hair} cx="-10" cy="-28" r="10" />}
      {hair === 'scarf' && <path className={classes.cloth} d="M-25 24C-32-16-20-30 2-30 24-30 30-12 23 24Z" />}
      <path className={classes.skin} data-tone={skin} d="M-8 12h16v18h-16z" />
      <circle className={classes.skin} data-tone={skin} r="20" />
      {FRINGE[hair]}
      <circle className={classes.eye} cx="4" cy="0" r="1.9" />
      <circle className={classes.eye} cx="13" cy="0" r="1.9" />
      {isOpen ? (
        <ellipse className={classes.eye} cx="9" cy="10" rx="3.6" ry="3" />
      ) : (
        <path className={classes.mouth} d="M4 9q5 4 9 0" />
      )}
    </g>
  )
}

const FRINGE = {
  bob: <path className={classes.hair} d="M-20 2C-22-18-8-23 4-21 16-20 21-12 20-4 8-4 2-8-2-14-6-4-12 0-20 2Z" />,
  short: <path className={classes.hair} d="M-20 4C-24-16-12-26 4-24 17-23 23-14 20-7 10-6-4-8-9-12-11-4-14 0-20 4Z" />,
  bun: <path className={classes.hair} d="M-20 3C-23-15-12-25 3-23 16-22 21-14 20-8 10-4-6-6-20 3Z" />,
  curls: (
    <path
      className={classes.hair}
      d="M-20 8c-9-4-9-14-3-17-3-9 5-15 11-12 3-8 14-9 18-3 8-3 15 3 13 10 5 3 5 9 1 12-6-7-16-10-25-9-5 6-8 12-15 19Z"
    />
  ),
  beard: (
    <>
      <path className={classes.hair} d="M-20 2C-23-16-10-25 4-23 17-22 22-14 20-6 8-9-8-9-20 2Z" />
      <path
        className={classes.hair}
        d="M-19 6C-16 26 12 30 19 8 15 10 12 6 9 6S2 9-2 8C-10 8-12 0-16-2-18 0-19 3-19 6Z"
      />
      <path className={classes.light} d="M5 14q4 3 8 0" />
    </>
  ),
  scarf: null,
} as const
