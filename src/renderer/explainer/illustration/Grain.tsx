import type { Family } from '#shared/onboarding/family'
import classes from '../Illustration.module.css'

/** A printer's screens: lines, dots and slants tell the inks from each other also in grey. */
export function Grain({ family, id }: { readonly family: Family; readonly id: string }) {
  switch (family) {
    case 'management':
      return (
        <pattern id={id} width="9" height="9" patternUnits="userSpaceOnUse">
          <path className={classes.grainOf} data-family={family} d="M0 4.5h9" />
        </pattern>
      )
    case 'marketing':
      return (
        <pattern id={id} width="11" height="11" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
          <circle className={classes.grainOf} data-family={family} cx="5.5" cy="5.5" r="1.7" />
        </pattern>
      )
    case 'community':
      return (
        <pattern id={id} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={classes.grainOf} data-family={family} d="M4.5 0v9" />
        </pattern>
      )
  }
}
