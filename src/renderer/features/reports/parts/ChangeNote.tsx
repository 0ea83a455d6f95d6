import type { WrittenChange } from '#shared/reports/change'
import classes from './ChangeNote.module.css'

/** Arrow, word and number: the direction never hangs on a colour, and more is not always better. */
export function ChangeNote({ change }: { readonly change: WrittenChange }) {
  return (
    <span className={classes.change}>
      {change.arrow && <span aria-hidden>{change.arrow} </span>}
      {change.words}
    </span>
  )
}
