import type { BrandFont } from '#shared/clients/client'
import { inkOn, readableOn } from '../../ui/color'
import classes from './BrandSample.module.css'

interface BrandSampleProps {
  readonly name: string
  readonly primaryColor: string
  readonly secondaryColor: string
  readonly titleFont: BrandFont
}

/** How the brand looks at the top of a report; always on white, as on paper. */
export function BrandSample({ name, primaryColor, secondaryColor, titleFont }: BrandSampleProps) {
  return (
    <figure className={classes.sample} aria-label="How a report begins">
      <div className={classes.band} style={{ background: primaryColor, color: inkOn(primaryColor) }}>
        <bdi className={classes.title} data-font={titleFont}>
          {name || 'Name'}
        </bdi>
      </div>
      <p className={classes.line} style={{ color: readableOn(secondaryColor, '#ffffff') }}>
        Reach grew by 12 % over last month.
      </p>
    </figure>
  )
}
