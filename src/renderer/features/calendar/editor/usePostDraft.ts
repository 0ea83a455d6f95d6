import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Post, PostFields } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { backend } from '../../../api/connection'
import { showFailure } from '../../../ui/notices'
import { type DraftSnapshot, PostDraft } from './postDraft'

// A post that is left while its text cannot be saved is found again with that text.
const drafts = new Map<PostId, PostDraft>()

function openDraft(clientId: ClientId, post: Post): PostDraft {
  const known = drafts.get(post.id)
  if (known) return known
  const ofPost = { clientId, postId: post.id }
  const draft = new PostDraft(post, {
    clientId,
    storage: localStorage,
    save: (changes: Partial<PostFields>, basedOnRevision) =>
      backend.api.calendar.updatePost({ ...ofPost, changes, basedOnRevision }),
    load: async () => (await backend.api.calendar.getPost(ofPost)).post,
    schedule: (run, delayMs) => {
      const timer = setTimeout(run, delayMs)
      return () => clearTimeout(timer)
    },
  })
  drafts.set(post.id, draft)
  return draft
}

async function leaveDraft(postId: PostId, draft: PostDraft): Promise<void> {
  const isSaved = await draft.flush()
  if (draft.isObserved) return
  if (isSaved) drafts.delete(postId)
  else {
    const { status, fields } = draft.getSnapshot()
    const reason = status.kind === 'failed' ? status.message : 'It was changed elsewhere.'
    const name = fields.title || 'The post'
    showFailure(new Error(`${reason} The text is kept: open the post again to save it.`), `“${name}” is not saved`)
  }
}

/** The text of a post while its editor is open; saved in pauses, and when the editor or the window is left. */
export function usePostDraft(clientId: ClientId, post: Post): readonly [DraftSnapshot, PostDraft] {
  const [draft] = useState(() => openDraft(clientId, post))
  const snapshot = useSyncExternalStore(draft.subscribe, draft.getSnapshot)
  useEffect(() => draft.accept(post), [draft, post])
  useEffect(() => {
    const flush = () => {
      if (draft.hasChanges) void draft.flush()
    }
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      // Whether somebody still looks at it is known only after this component is gone.
      queueMicrotask(() => void leaveDraft(post.id, draft))
    }
  }, [draft, post.id])
  return [snapshot, draft]
}

/** Saves what was typed into a post, before something is done with it that needs the whole text. */
export async function flushDraft(postId: PostId): Promise<void> {
  await drafts.get(postId)?.flush()
}

/** The post is gone, and what could not be saved of it goes too. */
export function discardDraft(postId: PostId): void {
  drafts.get(postId)?.discard()
  drafts.delete(postId)
}
