import { type KeyboardEvent, useId, useRef } from 'react'
import type { Care } from '#shared/onboarding/cares'
import type { FamilyContent } from '#shared/onboarding/content/explanation'
import { FacetGroup } from './FacetGroup'
import { FACET_GROUPS, type FacetGroupId, isFacetGroupId } from './facetGroups'
import classes from './FamilyWorld.module.css'
import { Medallion } from './Medallion'
import { Said } from './Said'
import text from './text.module.css'

interface FamilyWorldProps {
  readonly content: FamilyContent
  readonly cares: readonly Care[]
  /** Which side of the family is shown. */
  readonly detail: string | null
  /** Without it, and on paper, all sides are shown. */
  readonly onDetail?: (group: FacetGroupId) => void
}

/** One family: its picture, and its work, its talk, its success and its people. */
export function FamilyWorld({ content, cares, detail, onDetail }: FamilyWorldProps) {
  const id = useId()
  const tabs = useRef<Partial<Record<FacetGroupId, HTMLButtonElement | null>>>({})
  const shown: FacetGroupId = isFacetGroupId(detail) ? detail : 'work'
  const step = (event: KeyboardEvent) => {
    const by = STEPS_BY_KEY[event.key]
    const ids = FACET_GROUPS.map((group) => group.id)
    const next = by === undefined ? undefined : ids[(ids.indexOf(shown) + by + ids.length) % ids.length]
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    onDetail?.(next)
    tabs.current[next]?.focus()
  }
  return (
    <div className={`${classes.world} ${text.ofFamily}`} data-family={content.family}>
      <div className={classes.head}>
        <div className={classes.picture}>
          <Medallion family={content.family} isLively />
        </div>
        <p className={classes.lead}>
          <Said statement={content.lead} cares={cares} />
        </p>
      </div>
      {onDetail ? (
        <div>
          <div className={classes.tabs} role="tablist" aria-label="Sides">
            {FACET_GROUPS.map((group) => (
              <button
                key={group.id}
                ref={(button) => {
                  tabs.current[group.id] = button
                }}
                type="button"
                role="tab"
                id={`${id}${group.id}`}
                className={classes.tab}
                aria-selected={group.id === shown}
                aria-controls={`${id}view`}
                tabIndex={group.id === shown ? 0 : -1}
                onClick={() => onDetail(group.id)}
                onKeyDown={step}
              >
                {group.name}
              </button>
            ))}
          </div>
          <div
            role="tabpanel"
            id={`${id}view`}
            aria-labelledby={`${id}${shown}`}
            tabIndex={0}
            className={classes.views}
          >
            <FacetGroup group={shown} content={content} cares={cares} />
          </div>
        </div>
      ) : (
        <div className={classes.views}>
          {FACET_GROUPS.map((group) => (
            <FacetGroup key={group.id} group={group.id} content={content} cares={cares} />
          ))}
        </div>
      )}
    </div>
  )
}

const STEPS_BY_KEY: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
