import type { PlatformLimit } from '#shared/calendar/platformLimits'
import type { Post, PostFields } from '#shared/calendar/post'
import type { ClientProfile } from '#shared/clients/client'
import type { TimeZone } from '#shared/kernel/time'
import type { DateWords } from '../dateWords'

/** What every part of the editor works on: the post that is stored, what is typed, and how to change it. */
export interface PostEditing {
  /** As the backend has it. */
  readonly post: Post
  /** As it is on the screen, saved or not. */
  readonly fields: PostFields
  readonly profile: ClientProfile
  readonly limits: readonly PlatformLimit[]
  readonly words: DateWords
  readonly userZone: TimeZone
  edit(changes: Partial<PostFields>): void
  /** Saves what is typed; false when something stays unsaved. */
  flush(): Promise<boolean>
  /** Takes a newer state of the post over, after a change that was not made by `edit`. */
  accept(post: Post): void
}

/** One text of the post that is being written: the base text or a channel's own. */
export interface CaptionTarget {
  readonly text: string
  /** Puts it where the cursor is, in the place of what is selected. */
  insert(text: string): void
  replace(text: string): void
  /** Shows and selects a part of it. */
  select(from: number, to: number): void
}
