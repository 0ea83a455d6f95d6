import classes from './drawing.module.css'
import { Head } from './Person'

/** People at a round table who talk with each other: pennants, cake and tea are their rituals, the fence guards them. */
export function CommunityScene() {
  return (
    <g>
      <path className={classes.ground} data-of="community" d="M-320 104h640v200h-640Z" />
      <path className={classes.ink} d="M-320 104h640" />
      <path className={classes.ink} d="M-260-124C-150-62-66-46 0-46S150-62 260-124" />
      {PENNANTS.map(({ x, y, turn, of }) => (
        <path
          key={x}
          className={classes.fill}
          data-of={of}
          d="M-14 0h28L0 27Z"
          transform={`translate(${x} ${y}) rotate(${turn})`}
        />
      ))}
      <g transform="translate(0 8)">
        <path className={classes.fill} data-of="marketing" d="M-112 76c-2-42 4-64 30-64s32 22 30 64Z" />
        <Head x={-82} y={-10} skin={1} hair="short" isOpen />
        <path className={classes.fill} data-of="community" d="M-32 76c-2-48 6-72 32-72s34 24 32 72Z" />
        <Head x={0} y={-20} skin={3} hair="bob" isTurned />
        <path className={classes.fill} data-of="management" d="M52 76c-2-42 4-64 30-64s32 22 30 64Z" />
        <Head x={82} y={-10} skin={2} hair="beard" isTurned isOpen />
      </g>
      <g transform="translate(0 78)">
        <path className={classes.fill} data-of="community" d="M-13 8h26l10 64h-46Z" />
        <ellipse className={classes.paper} rx="124" ry="34" />
        <path className={classes.paper} d="M-26-12v-20h52v20a26 8 0 0 1-52 0Z" />
        <path className={classes.fill} data-of="community" d="M-26-32a26 8 0 0 0 52 0 26 8 0 0 0-52 0Z" />
        <path className={classes.ink} d="M0-34v-13" />
        <path className={classes.fill} data-of="marketing" d="M0-60c5 6 5 12 0 12s-5-6 0-12Z" data-lively="flame" />
        <path className={classes.paper} d="M50-16h26v12a13 9 0 0 1-26 0Z" />
        <path className={classes.thin} d="M76-12c8-1 8 9 0 8" />
        <path className={classes.paper} d="M-76-12h26V0a13 9 0 0 1-26 0Z" />
        <path className={classes.thin} d="M-76-8c-8-1-8 9 0 8" />
      </g>
      <path className={classes.fill} data-of="management" d="M-186 186c-6-76 2-120 32-120 22 0 32 18 36 44l10 76Z" />
      <path className={classes.limb} d="M-146 92c14 9 28 8 42 1" />
      <path className={classes.sleeve} data-of="management" d="M-148 91c14 9 26 9 36 4" />
      <circle className={classes.skin} data-tone="2" cx="-101" cy="91" r="8.5" />
      <Head x={-152} y={34} skin={2} hair="scarf" />
      <path className={classes.fill} data-of="marketing" d="M186 186c6-76-2-120-32-120-22 0-32 18-36 44l-10 76Z" />
      <path className={classes.limb} d="M146 92c-14 9-28 8-42 1" />
      <path className={classes.sleeve} data-of="marketing" d="M148 91c-14 9-26 9-36 4" />
      <circle className={classes.skin} data-tone="1" cx="101" cy="91" r="8.5" />
      <Head x={152} y={34} skin={1} hair="bun" isTurned isOpen />
      <g data-lively="talk">
        <path
          className={classes.paper}
          d="M-70-112h44a12 12 0 0 1 12 12v16a12 12 0 0 1-12 12h-22l-16 13v-13h-6a12 12 0 0 1-12-12v-16a12 12 0 0 1 12-12Z"
        />
        <path
          className={classes.flat}
          data-of="community"
          d="M-48-77c-15-9-16-23-8-23 4 0 7 3 8 6 1-3 4-6 8-6 8 0 7 14-8 23Z"
        />
        <path
          className={classes.paper}
          d="M70-108H30a12 12 0 0 0-12 12v16a12 12 0 0 0 12 12h22l16 13v-13h2a12 12 0 0 0 12-12v-16a12 12 0 0 0-12-12Z"
        />
        <path className={classes.rail} d="M35-88h0M50-88h0M65-88h0" />
      </g>
      {FENCES.map((x) => (
        <g key={x} transform={`translate(${x} 146)`}>
          <path className={classes.paper} d="M-76-4h152v9H-76ZM-76 16h152v9H-76Z" />
          {POSTS.map((post) => (
            <path key={post} className={classes.paper} d="M-7 44v-56l7-8 7 8v56Z" transform={`translate(${post})`} />
          ))}
        </g>
      ))}
    </g>
  )
}

const FENCES = [-118, 118] as const
const POSTS = [-60, -30, 0, 30, 60] as const

const PENNANTS = [
  { x: -206, y: -96, turn: 27, of: 'community' },
  { x: -168, y: -78, turn: 22, of: 'management' },
  { x: -128, y: -65, turn: 16, of: 'marketing' },
  { x: 128, y: -65, turn: -16, of: 'management' },
  { x: 168, y: -78, turn: -22, of: 'community' },
  { x: 206, y: -96, turn: -27, of: 'marketing' },
] as const
