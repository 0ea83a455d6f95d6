import classes from './drawing.module.css'
import { Head } from './Person'

/** A planned month, a post that finds its day, a compass, and the brand's mark on her lips. */
export function ManagementScene() {
  return (
    <g>
      <path className={classes.ground} data-of="management" d="M-320 150h640v260h-640Z" />
      <path className={classes.ink} d="M-320 150h640" />
      <g transform="translate(-146 150)">
        <path
          className={classes.leaf}
          d="M0-38C-4-62-24-66-30-78-8-78 2-62 0-38ZM0-38C2-70 20-78 22-96 34-74 22-54 0-38Z"
        />
        <path className={classes.paper} d="M-17-38h34l-5 38h-24Z" />
      </g>
      <g>
        <path className={classes.ink} d="M34-164v22M142-164v22" />
        <rect className={classes.paper} x="2" y="-152" width="172" height="154" rx="10" />
        <path
          className={classes.fill}
          data-of="management"
          d="M2-122v-20a10 10 0 0 1 10-10h152a10 10 0 0 1 10 10v20Z"
        />
        <path className={classes.thin} d="M45-122V2M88-122V2M131-122V2M2-81h172M2-40h172" />
        <rect className={classes.flat} data-of="management" x="93" y="-117" width="33" height="31" rx="4" />
        <rect className={classes.flat} data-of="community" x="50" y="-76" width="33" height="31" rx="4" />
        <rect className={classes.flat} data-of="marketing" x="136" y="-76" width="33" height="31" rx="4" />
        <rect className={classes.flat} data-of="management" x="93" y="-35" width="33" height="31" rx="4" />
        <path className={classes.thin} d="m101-102 7 7 12-14M58-61l7 7 12-14M144-61l7 7 12-14M98-11l8-12 7 8 4-4 5 8" />
      </g>
      <g transform="translate(64 84)">
        <path className={classes.ink} d="M-9-58a9 9 0 0 1 18 0v10H-9Z" />
        <circle className={classes.paper} r="50" />
        <circle className={classes.thin} r="39" />
        <path className={classes.thin} d="M0-39v9M0 39v-9M-39 0h9M39 0h-9" />
        <g data-lively="needle">
          <path className={classes.fill} data-of="community" d="M-8 0 0-29 8 0Z" />
          <path className={classes.fill} data-of="management" d="M-8 0 0 29 8 0Z" />
        </g>
      </g>
      <g>
        <path className={classes.ink} d="M-92 90v58h-10M-66 90v58h14" />
        <path
          className={classes.fill}
          data-of="management"
          d="M-116 102C-116 60-112 34-108 14-104-8-92-16-78-16S-52-8-48 14C-44 34-40 60-38 102Z"
        />
        <path className={classes.paper} d="M-88-16 -78 0-68-16Z" />
        <g data-lively="card">
          <path className={classes.limb} d="M-54 10C-40 16-22 2-10-18" />
          <path className={classes.sleeve} data-of="management" d="M-56 9C-42 15-24 3-14-12" />
          <rect className={classes.paper} x="-22" y="-58" width="40" height="36" rx="5" transform="rotate(-9 -2 -40)" />
          <path className={classes.thin} d="m-16-31 10-12 8 8 4-5 7 7" />
          <circle className={classes.skin} data-tone="2" cx="-9" cy="-20" r="8.5" />
        </g>
        <path className={classes.thin} d="M-102 34c-4 18-2 34 2 50" />
        <Head x={-78} y={-46} skin={2} hair="bun" isOpen />
      </g>
      <g data-lively="voice">
        <path
          className={classes.paper}
          d="M-92-158h66a13 13 0 0 1 13 13v36a13 13 0 0 1-13 13h-20l-14 17-5-17h-27a13 13 0 0 1-13-13v-36a13 13 0 0 1 13-13Z"
        />
        <path className={classes.brand} d="M-59-151-39-127-59-103-79-127Z" />
      </g>
    </g>
  )
}
