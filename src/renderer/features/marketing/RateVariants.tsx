import { Button, Popover } from '@mantine/core'
import { ENGAGEMENT_RATE_VARIANTS, engagementRate } from '#shared/marketing/kpi'
import type { PostMetric } from '#shared/marketing/postMetric'
import { countText, rateText } from './figures'
import classes from './RateVariants.module.css'

interface RateVariantsProps {
  /** Of the channel. */
  readonly name: string
  readonly posts: readonly PostMetric[]
  readonly followers: number | null
}

/** The same month by every variant of the engagement rate, to compare with what another tool shows. */
export function RateVariants({ name, posts, followers }: RateVariantsProps) {
  return (
    <Popover position="bottom-end" shadow="md" width={440} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" className={classes.button} aria-label={`All rates of ${name}`}>
          All rates
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <table className={classes.variants} tabIndex={-1} data-autofocus>
          <caption className={classes.caption}>Engagement rate, {name}</caption>
          <tbody>
            {ENGAGEMENT_RATE_VARIANTS.map(({ variant, name: variantName, formula }) => (
              <tr key={variant}>
                <th scope="row">
                  {variantName}
                  <span className={classes.formula}>{formula}</span>
                </th>
                <td>{rateText(engagementRate(variant, posts, followers))}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={classes.note}>
          {followers === null
            ? 'Followers: none noted in the client’s channel, so rates by followers are not available.'
            : `Followers: ${countText(followers)}, as noted in the client’s channel.`}
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}
