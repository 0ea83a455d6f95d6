import { Checkbox } from '@mantine/core'
import { use } from 'react'
import classes from './PickBox.module.css'
import { PickingContext, usePickedIds } from './picking'

interface PickBoxProps {
  readonly name: string
  readonly isPicked: boolean
}

/**
 * Picks a post of a list: looks as Mantine's box does at a tenth of its cost, for there is one in every row. Without a
 * handler, so that no row has one: the list hears the change. On the row itself Space and X do the same, so Tab passes
 * the boxes by.
 */
export function PickBox({ name, isPicked }: PickBoxProps) {
  return (
    <span className={classes.area} data-pick="">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={`Select ${name}`}
        checked={isPicked}
        readOnly
        className={classes.box}
      />
    </span>
  )
}

/** Picks all posts that are shown, or none. */
export function PickAllBox({ count }: { readonly count: number }) {
  const picking = use(PickingContext)
  const picked = usePickedIds(picking).size
  return (
    <span className={classes.area}>
      <Checkbox
        size="xs"
        aria-label="Select all posts shown"
        checked={count > 0 && picked >= count}
        indeterminate={picked > 0 && picked < count}
        onChange={() => (picked >= count ? picking.clear() : picking.pickAllShown())}
        classNames={{ input: classes.input }}
      />
    </span>
  )
}
