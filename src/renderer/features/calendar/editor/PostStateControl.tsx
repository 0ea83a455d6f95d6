import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { needsDate, nextStates, POST_STATE_NAMES, type PostState } from '#shared/calendar/post'
import { useBackendCommand } from '../../../api/hooks'
import { StateGlyph } from '../glyphs'
import { PermalinkFields } from '../posting/PermalinkFields'
import { STATE_ACTIONS } from '../stateActions'
import classes from './PostEditor.module.css'
import type { PostEditing } from './postEditing'

/** Where the post stands, where it may go next, and its link once it is out. */
export function PostStateControl({ editing }: { readonly editing: PostEditing }) {
  const { post, profile } = editing
  const change = useBackendCommand('calendar', 'changeState', { onSuccess: editing.accept })
  const changeTo = async (state: PostState) => {
    // So that the state is about the text on the screen.
    if (!(await editing.flush())) return
    change.mutate({ clientId: profile.id, postId: post.id, state })
  }
  return (
    <div>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            leftSection={<StateGlyph state={post.state} />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={`State: ${POST_STATE_NAMES[post.state]}`}
          >
            {POST_STATE_NAMES[post.state]}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {nextStates(post.state).map((state) => {
            const lacksDate = needsDate(state) && post.scheduledAt === null
            return (
              <Menu.Item
                key={state}
                leftSection={<StateGlyph state={state} />}
                disabled={lacksDate}
                onClick={() => void changeTo(state)}
              >
                {STATE_ACTIONS[state]}
                {lacksDate && <span className={classes.hint}> (needs a date)</span>}
              </Menu.Item>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      {change.error && (
        <p className={classes.error} role="alert">
          {change.error.message}
        </p>
      )}
      {post.state === 'published' && <PermalinkFields editing={editing} />}
    </div>
  )
}
