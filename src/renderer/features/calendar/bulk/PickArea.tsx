import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react'
import type { PostId } from '#shared/kernel/ids'
import { createPicking, PickingContext } from './picking'

/**
 * Picking posts in whatever shows them with `data-post-id`: Ctrl-click and Shift-click, Space or X on a post. It listens
 * on the way down, so that the view inside does not open what is being picked, nor move one post where all are meant.
 */
export function PickArea({ children }: { readonly children: ReactNode }) {
  const [picking] = useState(createPicking)
  const onClick = (event: MouseEvent) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return
    const postId = postIdAt(event.target)
    if (!postId) return
    if (event.shiftKey) picking.pickUpTo(postId)
    else picking.toggle(postId)
    event.preventDefault()
    event.stopPropagation()
  }
  // Shift would select the words from the last click to this one.
  const onMouseDown = (event: MouseEvent) => {
    if (event.shiftKey && postIdAt(event.target)) event.preventDefault()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return
    if (!event.target.matches('[data-post-id], [data-card], [data-date]')) return
    const postId = postIdAt(event.target)
    const isPick = postId !== undefined && /^[ xX]$/.test(event.key)
    if (isPick && event.shiftKey) picking.pickUpTo(postId)
    else if (isPick) picking.toggle(postId)
    else if (!picking.takeKey(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <PickingContext value={picking}>
      <div
        style={{ display: 'contents' }}
        onClickCapture={onClick}
        onMouseDownCapture={onMouseDown}
        onKeyDownCapture={onKeyDown}
      >
        {children}
      </div>
    </PickingContext>
  )
}

function postIdAt(target: EventTarget): PostId | undefined {
  const post = target instanceof Element ? target.closest<HTMLElement>('[data-post-id]:not([data-planned])') : null
  return post?.dataset['postId'] as PostId | undefined
}
