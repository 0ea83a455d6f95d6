import { Checkbox } from '@mantine/core'
import { use } from 'react'
import type { PostId } from '#shared/kernel/ids'
import classes from './PickBox.module.css'
import { PickingContext, usePicked, usePickedIds } from './picking'

// A click is about the box and not about the row around it.
const stayInTheBox = (event: React.MouseEvent) => event.stopPropagation()

/** Picks a post of a list: looks as Mantine's box does and costs a tenth, for there is one in every row. On the row itself Space and X do the same, so Tab passes the boxes by. */
export function PickBox({ postId, name }: { readonly postId: PostId; readonly name: string }) {
  const picking = use(PickingContext)
  const isPicked = usePicked(postId)
  return (
    <span className={classes.area} onClick={stayInTheBox}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={`Select ${name}`}
        checked={isPicked}
        onChange={() => picking.toggle(postId)}
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
