import { Menu } from '@mantine/core'
import { needsDate, nextStates, type PostState, type PostSummary } from '#shared/calendar/post'
import { StateGlyph } from './glyphs'
import classes from './board.module.css'
import { STATE_ACTIONS } from './stateActions'

interface StateMenuProps {
  readonly post: PostSummary
  /** What the menu is about: where it appears. */
  readonly anchor: DOMRect
  readonly onChoose: (state: PostState) => void
  readonly onClose: () => void
}

/** Where a post may go next, beside it. */
export function StateMenu({ post, anchor, onChoose, onClose }: StateMenuProps) {
  const { left, top, width, height } = anchor
  return (
    <Menu opened onChange={(isOpen) => !isOpen && onClose()} position="bottom-end" withinPortal returnFocus={false}>
      <Menu.Target>
        <div className={classes.anchor} style={{ left, top, width, height }} />
      </Menu.Target>
      <Menu.Dropdown aria-label="Move to a state">
        {nextStates(post.state).map((state) => (
          <Menu.Item key={state} leftSection={<StateGlyph state={state} />} onClick={() => onChoose(state)}>
            {STATE_ACTIONS[state]}
            {needsDate(state) && post.scheduledAt === null && <span className={classes.hint}> (asks for a date)</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
