import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientId, PostId } from '#shared/kernel/ids'
import classes from './Calendar.module.css'
import { dropDraft, listDraftedPosts } from './editor/draftStorage'

interface UnsavedPostsProps {
  readonly clientId: ClientId
  readonly openPostId: PostId | null
  readonly onOpen: (postId: PostId) => void
}

/** After a crash: posts whose text never reached the disk. Opening one saves it. */
export function UnsavedPosts({ clientId, openPostId, onOpen }: UnsavedPostsProps) {
  const [left, setLeft] = useState(() => listDraftedPosts(localStorage, clientId))
  if (openPostId !== null && left.includes(openPostId)) setLeft(left.filter((postId) => postId !== openPostId))
  const [first] = left
  if (first === undefined || openPostId === first) return null
  return (
    <div className={classes.unsaved} role="status">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        {left.length === 1
          ? 'One post has text that was not saved when the window closed.'
          : `${left.length} posts have text that was not saved when the window closed.`}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => onOpen(first)}>
        Open and save
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          dropDraft(localStorage, clientId, first)
          setLeft(left.slice(1))
        }}
      >
        Discard
      </Button>
    </div>
  )
}
