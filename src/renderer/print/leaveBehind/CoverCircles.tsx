import { FAMILIES, FAMILY_NAMES } from '#shared/onboarding/family'

const RADIUS = 39
const PLACES = [
  { x: 42, y: 42, labelX: 30, labelY: 38 },
  { x: 92, y: 42, labelX: 104, labelY: 38 },
  { x: 67, y: 83, labelX: 67, labelY: 100 },
] as const

/** The three families in the band's own ink, which can be read on any colour of a brand. */
export function CoverCircles({ className }: { readonly className: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 134 125" preserveAspectRatio="xMaxYMax meet" aria-hidden>
      {PLACES.map(({ x, y }) => (
        <circle
          key={`${x} ${y}`}
          cx={x}
          cy={y}
          r={RADIUS}
          fill="currentColor"
          fillOpacity={0.09}
          stroke="currentColor"
          strokeWidth={0.5}
        />
      ))}
      {FAMILIES.map((family, index) => {
        const { labelX, labelY } = PLACES[index] ?? PLACES[0]
        return (
          <text
            key={family}
            x={labelX}
            y={labelY}
            textAnchor="middle"
            fill="currentColor"
            fontSize={5}
            fontWeight={600}
          >
            {FAMILY_NAMES[family].name}
          </text>
        )
      })}
    </svg>
  )
}
