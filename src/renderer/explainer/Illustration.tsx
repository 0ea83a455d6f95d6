import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { partText } from '#shared/onboarding/content/partText'
import {
  CIRCLE_PARTS,
  type CirclePart,
  FAMILIES,
  FAMILY_NAMES,
  type Family,
  familiesOf,
} from '#shared/onboarding/family'
import './families.css'
import classes from './Illustration.module.css'
import { CENTERS, clipPathOf, DRAWING, pathOf, PLACES, RADIUS } from './illustration/circles'
import { Grain } from './illustration/Grain'
import { SCENES } from './illustration/scenes'
import { steppedPart } from './illustration/steppedPart'

interface IllustrationProps {
  readonly chosen: CirclePart | null
  /** Without it the drawing is only looked at. */
  readonly onChoose?: (part: CirclePart | null) => void
  readonly size?: 'screen' | 'print'
}

/** Three overlapping circles, each a small world; each of the seven parts can be chosen. */
export function Illustration({ chosen, onChoose, size = 'screen' }: IllustrationProps) {
  const id = useId()
  const buttons = useRef<Partial<Record<CirclePart, HTMLButtonElement | null>>>({})
  const [pointed, setPointed] = useState<CirclePart | null>(null)
  const [focused, setFocused] = useState<CirclePart | null>(null)
  const [reached, setReached] = useState<CirclePart>(chosen ?? 'management')

  const step = (event: KeyboardEvent, from: CirclePart) => {
    const next = event.key === 'Escape' ? null : steppedPart(event.key, from)
    if (next === undefined || (next === null && chosen === null)) return
    // The keys that turn a presentation's pages mean the circles here.
    event.preventDefault()
    event.stopPropagation()
    if (next === null) onChoose?.(null)
    else buttons.current[next]?.focus()
  }

  return (
    <div className={classes.frame} data-size={size}>
      <svg
        className={classes.drawing}
        viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
        data-chosen={chosen ?? undefined}
        role="img"
        aria-label="Three circles that overlap: management, marketing and community, with a shop in the middle"
      >
        <defs>
          {FAMILIES.map((family) => (
            <Grain key={family} family={family} id={`${id}${family}`} />
          ))}
          {FAMILIES.map((family) => (
            <path key={family} id={`${id}${family}-name`} d={NAME_LINES[family]} />
          ))}
          {FAMILIES.map((family) => (
            <clipPath key={family} id={`${id}${family}-clip`}>
              <path d={pathOf(family)} />
            </clipPath>
          ))}
        </defs>
        <g className={classes.circles}>
          {FAMILIES.map((family) => (
            <circle
              key={family}
              className={classes.circle}
              data-family={family}
              cx={CENTERS[family].x}
              cy={CENTERS[family].y}
              r={RADIUS}
            />
          ))}
          {FAMILIES.map((family) => (
            <circle
              key={family}
              className={classes.grain}
              fill={`url(#${id}${family})`}
              cx={CENTERS[family].x}
              cy={CENTERS[family].y}
              r={RADIUS}
            />
          ))}
        </g>
        {CIRCLE_PARTS.map((part) => {
          const Scene = SCENES[part]
          return (
            <g
              key={part}
              className={classes.scene}
              data-forward={isInScene(part, chosen) || undefined}
              clipPath={familiesOf(part).length === 1 ? `url(#${id}${part}-clip)` : undefined}
            >
              <g transform={`translate(${PLACES[part].x} ${PLACES[part].y})`}>
                <Scene />
              </g>
            </g>
          )
        })}
        {CIRCLE_PARTS.map((part) => (
          <path
            key={part}
            className={classes.edge}
            data-pointed={(pointed === part && onChoose) || undefined}
            data-forward={(chosen === part && familiesOf(part).length > 1) || undefined}
            d={pathOf(part)}
          />
        ))}
        {FAMILIES.filter((family) => family === chosen).map((family) => (
          <circle
            key={family}
            className={classes.edge}
            data-forward
            cx={CENTERS[family].x}
            cy={CENTERS[family].y}
            r={RADIUS}
          />
        ))}
        {focused && <path className={classes.focusGap} d={pathOf(focused)} />}
        {focused && <path className={classes.edge} data-focused d={pathOf(focused)} />}
        {FAMILIES.map((family) => (
          <text key={family} className={classes.name} data-family={family} textAnchor="middle">
            <textPath href={`#${id}${family}-name`} startOffset="50%">
              {FAMILY_NAMES[family].name}
            </textPath>
          </text>
        ))}
      </svg>
      {onChoose && (
        <div className={classes.parts} role="toolbar" aria-label="Parts of the drawing">
          {CIRCLE_PARTS.map((part) => (
            <button
              key={part}
              ref={(button) => {
                buttons.current[part] = button
              }}
              type="button"
              className={classes.part}
              style={{ clipPath: CLIP_PATHS[part] }}
              tabIndex={part === reached ? 0 : -1}
              aria-pressed={chosen === part}
              aria-describedby={`${id}${part}-text`}
              onClick={() => onChoose(chosen === part ? null : part)}
              onKeyDown={(event) => step(event, part)}
              onPointerEnter={() => setPointed(part)}
              onPointerLeave={() => setPointed(null)}
              onFocus={(event) => {
                setReached(part)
                if (event.currentTarget.matches(':focus-visible')) setFocused(part)
              }}
              onBlur={() => setFocused(null)}
            >
              {partText(part).name}
            </button>
          ))}
        </div>
      )}
      <dl className={classes.unseen}>
        {CIRCLE_PARTS.map((part) => (
          <div key={part}>
            <dt>{partText(part).name}</dt>
            <dd id={`${id}${part}-text`}>{partText(part).text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** With nothing chosen everything is at rest; a family takes what it shares along, an overlap those who share it. */
function isInScene(part: CirclePart, chosen: CirclePart | null): boolean {
  if (chosen === null) return false
  const [own, wanted] = [familiesOf(part), familiesOf(chosen)]
  if (part === chosen) return true
  return wanted.length === 1 ? own.includes(chosen as Family) : own.length === 1 && wanted.includes(part as Family)
}

const CLIP_PATHS = Object.fromEntries(CIRCLE_PARTS.map((part) => [part, clipPathOf(part)])) as Readonly<
  Record<CirclePart, string>
>

const OUTSIDE = RADIUS + 15
const BELOW = RADIUS + 46

/** What the names are written along: over the two upper circles, under the lower one. */
const NAME_LINES: Readonly<Record<Family, string>> = {
  management: `M${CENTERS.management.x - OUTSIDE} ${CENTERS.management.y}a${OUTSIDE} ${OUTSIDE} 0 0 1 ${OUTSIDE} ${-OUTSIDE}`,
  marketing: `M${CENTERS.marketing.x} ${CENTERS.marketing.y - OUTSIDE}a${OUTSIDE} ${OUTSIDE} 0 0 1 ${OUTSIDE} ${OUTSIDE}`,
  community: `M${CENTERS.community.x - BELOW} ${CENTERS.community.y}a${BELOW} ${BELOW} 0 0 0 ${BELOW * 2} 0`,
}
