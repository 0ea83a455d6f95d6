import classes from './drawing.module.css'

/** A post on a phone, with a price tag: content that one plans and the other sells with. */
export function PlannedContent() {
  return (
    <g>
      <rect className={classes.paper} x="-38" y="-72" width="76" height="140" rx="13" />
      <path className={classes.thin} d="M-10-60h20" />
      <rect className={classes.fill} data-of="management" x="-28" y="-48" width="56" height="54" rx="6" />
      <circle className={classes.flat} data-of="marketing" cx="14" cy="-32" r="7" />
      <path className={classes.paper} d="M-28 2-10-24 4-6 12-15 28 6H-22a6 6 0 0 1-6-4Z" />
      <path
        className={classes.fill}
        data-of="community"
        d="M-14 36c-13-8-14-20-6-20 3 0 5 2 6 4 1-2 3-4 6-4 8 0 7 12-6 20Z"
      />
      <path className={classes.thin} d="M4 20h20M4 30h13M-26 50h50" />
      <g data-lively="tag">
        <path className={classes.fill} data-of="marketing" d="M28-4h26l12 13-12 13H28a5 5 0 0 1-5-5V1a5 5 0 0 1 5-5Z" />
        <path className={classes.thin} d="M33 9h14" />
        <circle className={classes.dot} cx="54" cy="9" r="2.6" />
      </g>
    </g>
  )
}

/** What is promised comes back as what people say. */
export function PromiseAndEcho() {
  return (
    <g>
      <path
        className={classes.fill}
        data-of="marketing"
        d="M-34-56h64a12 12 0 0 1 12 12v18a12 12 0 0 1-12 12H4L-12 4v-18h-22a12 12 0 0 1-12-12v-18a12 12 0 0 1 12-12Z"
      />
      <path
        className={classes.solid}
        d="M-2-51l4.5 9.5 10.5 1.3-7.7 7.2 2 10.4L-2-27.7l-9.3 5.1 2-10.4-7.7-7.2 10.5-1.3Z"
      />
      <g data-lively="echo">
        <path
          className={classes.paper}
          d="M34 6h-60a12 12 0 0 0-12 12v20a12 12 0 0 0 12 12h26l16 16V50h18a12 12 0 0 0 12-12V18A12 12 0 0 0 34 6Z"
        />
        <path
          className={classes.flat}
          data-of="community"
          d="M4 44c-15-9-16-24-7-24 4 0 6 3 7 5 1-2 3-5 7-5 9 0 8 15-7 24Z"
        />
      </g>
    </g>
  )
}

/** A light that goes on while two pass on to each other what they know. */
export function InsightBothWays() {
  return (
    <g>
      <path className={classes.line} data-of="management" d="M-50 26A56 56 0 0 1-18-52M-18-52l-13-3M-18-52l-8 12" />
      <path className={classes.line} data-of="community" d="M50-22A56 56 0 0 1 18 54M18 54l13 3M18 54l8-12" />
      <path
        className={classes.fill}
        data-of="marketing"
        d="M-13 22C-14 8-26 4-26-12a26 26 0 0 1 52 0C26 4 14 8 13 22Z"
        data-lively="light"
      />
      <path className={classes.paper} d="M-12 22h24v9a12 8 0 0 1-24 0Z" />
      <path className={classes.thin} d="M-8 22C-8 6-12 0-12-8l6 5 6-5 6 5 6-5C12 0 8 6 8 22" />
    </g>
  )
}

/** The client's own house, in its own colour: what all three are for. */
export function BrandHouse() {
  return (
    <g>
      <path className={classes.paper} d="M-40-12h80v52h-80Z" />
      <path className={classes.fill} data-of="management" d="M-30 2H2v24h-32Z" />
      <path className={classes.thin} d="M-14 2v24" />
      <path className={classes.paper} d="M12 40V4h20v36" />
      <circle className={classes.dot} cx="27" cy="23" r="2.2" />
      <path
        className={classes.brand}
        d="M-38-40h76l10 28a12 12 0 0 1-24 0 12 12 0 0 1-24 0 12 12 0 0 1-24 0 12 12 0 0 1-24 0Z"
      />
      <path className={classes.paper} d="M-13-40h13v28a12 12 0 0 1-24 0ZM19-40h19l10 28a12 12 0 0 1-24 0Z" />
    </g>
  )
}
