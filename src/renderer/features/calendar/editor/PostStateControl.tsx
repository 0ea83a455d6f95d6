import { Button, Menu, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { needsDate, nextStates, POST_STATE_NAMES, type PostState } from '#shared/calendar/post'
import { useBackendCommand } from '../../../api/hooks'
import { StateGlyph } from '../glyphs'
import { STATE_ACTIONS } from '../stateActions'
import classes from './PostEditor.module.css'
import type { PostEditing } from './postEditing'

/** Where the post stands, where it may go next, and its link once it is out. */
export function PostStateControl({ editing }: { readonly editing: PostEditing }) {
  const { post, profile } = editing
  const change = useBackendCommand('calendar', 'changeState', { onSuccess: editing.accept })
  const changeTo = async (state: PostState, permalink?: string) => {
    // So that the state is about the text on the screen.
    if (!(await editing.flush())) return
    change.mutate({ clientId: profile.id, postId: post.id, state, ...(permalink === undefined ? {} : { permalink }) })
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
      {post.state === 'published' && (
        <PermalinkField
          key={post.permalink}
          permalink={post.permalink}
          onChange={(permalink) => void changeTo('published', permalink)}
        />
      )}
    </div>
  )
}

interface PermalinkFieldProps {
  readonly permalink: string
  readonly onChange: (permalink: string) => void
}

function PermalinkField({ permalink, onChange }: PermalinkFieldProps) {
  const [text, setText] = useState(permalink)
  const commit = () => {
    if (text.trim() !== permalink) onChange(text.trim())
  }
  return (
    <TextInput
      mt="sm"
      label="Link to the published post"
      type="url"
      placeholder="https://"
      maxLength={10_000}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  )
}
