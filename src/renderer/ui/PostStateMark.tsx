import type { PostState } from '#shared/calendar/post'
import { POST_STATE_NAMES } from '#shared/calendar/postStateNames'
import { StateGlyph } from './StateGlyph'
import classes from './PostMarks.module.css'

/** A post's state: a shape, a colour and the word. */
export function PostStateMark({ state }: { state: PostState }) {
  return (
    <span className={classes.state} data-state={state}>
      <StateGlyph state={state} />
      {POST_STATE_NAMES[state]}
    </span>
  )
}
