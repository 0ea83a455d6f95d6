import classes from './drawing.module.css'
import { Head } from './Person'

/** Campaigns as hills with a flag on the highest, a target that is hit, a megaphone, and the budget. */
export function MarketingScene() {
  return (
    <g>
      <path
        className={classes.fill}
        data-of="marketing"
        d="M-320 134h275C-14 134-6 62 18 62S44 150 66 150C92 150 92-26 124-26S160 150 200 158l90 8v200h-610Z"
      />
      <path className={classes.thin} d="M6 152V80M20 152V78M104 152V56M118 152V-6M132 152V-4M146 152V70" />
      <g data-lively="flag">
        <path className={classes.ink} d="M124-26v-54" />
        <path className={classes.fill} data-of="community" d="M124-80l36 13-36 13Z" />
      </g>
      <g transform="translate(58 -94)">
        <circle className={classes.paper} r="52" />
        <circle className={classes.fill} data-of="community" r="36" />
        <circle className={classes.paper} r="21" />
        <circle className={classes.solid} r="7" />
        <g data-lively="arrow">
          <path className={classes.ink} d="M2-2 46-34" />
          <path className={classes.paper} d="m37-27 4-14 14-8-2 15 12 5-15 6Z" />
        </g>
      </g>
      <g transform="translate(-14 124)">
        <ellipse className={classes.paper} cy="12" rx="22" ry="8" />
        <ellipse className={classes.paper} cy="4" rx="22" ry="8" />
        <ellipse className={classes.paper} cy="-4" rx="22" ry="8" />
      </g>
      <g transform="translate(16 -4)">
        <path className={classes.ink} d="M-118 94v44h-8M-92 94v44h14" />
        <path
          className={classes.fill}
          data-of="management"
          d="M-138 104C-140 62-138 30-132 8-127-10-117-16-105-16S-82-9-77 8C-72 30-70 62-72 104Z"
        />
        <path className={classes.thin} d="M-105 50v53" />
        <Head x={-105} y={-45} skin={3} hair="curls" isOpen />
        <g data-lively="waves">
          <path className={classes.paper} d="M-70-46-16-82V-16L-70-34Z" />
          <path className={classes.fill} data-of="marketing" d="M-17-86c12 10 12 64 0 74Z" />
          <path className={classes.ink} d="M-60-30l5 20h13l-5-15" />
          <path className={classes.ink} d="M4-66c7 11 7 25 0 36M15-74c10 15 10 37 0 52" />
        </g>
        <path className={classes.limb} d="M-118 16C-100 26-76 8-54-16" />
        <path className={classes.sleeve} data-of="management" d="M-118 15C-100 24-78 8-60-9" />
        <circle className={classes.skin} data-tone="3" cx="-51" cy="-17" r="8.5" />
      </g>
    </g>
  )
}
