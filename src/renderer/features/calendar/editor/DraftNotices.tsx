import type { Channel } from '#shared/clients/client'
import { ConflictPanel } from './ConflictPanel'
import classes from './PostEditor.module.css'
import type { DraftSnapshot, PostDraft } from './postDraft'

interface DraftNoticesProps {
  readonly snapshot: DraftSnapshot
  readonly draft: PostDraft
  readonly channels: readonly Channel[]
}

/** What a person has to know of the text before going on: it was changed twice, or came back after a crash. */
export function DraftNotices({ snapshot, draft, channels }: DraftNoticesProps) {
  const { status, fields, isRestored } = snapshot
  return (
    <>
      {status.kind === 'conflict' && (
        <ConflictPanel
          status={status}
          mine={fields}
          channels={channels}
          onKeepMine={() => draft.keepMine()}
          onUseTheirs={() => draft.takeTheirs()}
        />
      )}
      {isRestored && (
        <p className={classes.restored} role="status">
          What was not saved when the window closed is back.{' '}
          <button type="button" className={classes.link} onClick={() => draft.dismissRestored()}>
            Got it
          </button>
        </p>
      )}
    </>
  )
}
