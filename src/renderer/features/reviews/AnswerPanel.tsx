import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { AnswerEffect } from '#shared/reviews/contract'
import { outcomeWords } from '#shared/reviews/words'
import { Link } from 'wouter'
import { DecisionMark } from '../../reviews/DecisionMark'
import { wallTimeText } from '../../reviews/wallTime'
import { postPath, sendPath } from '../../shell/paths'
import { Delayed } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import { PostStateMark } from '../../ui/PostStateMark'
import classes from './AnswerPanel.module.css'
import { counted } from './reviewsView'
import type { AnswerStep } from './useAnswerImport'

interface AnswerPanelProps {
  readonly clientId: ClientId
  readonly state: Exclude<AnswerStep, { step: 'none' }>
  readonly locale: string
  readonly onImport: () => void
  readonly onCancel: () => void
  /** The buttons that choose another answer. */
  readonly chooser: ReactNode
}

/** In place of the rounds while an answer is being imported. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { state, chooser, onCancel } = props
  if (state.step === 'preview') return <AnswerPreview {...props} state={state} />
  if (state.step === 'reading') {
    return (
      <div className={classes.panel}>
        <Delayed>
          <p role="status">
            Reading <bdi>{state.sourceName}</bdi>…
          </p>
        </Delayed>
      </div>
    )
  }
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>
        <bdi>{state.sourceName}</bdi>
      </h2>
      <Failure title="This answer cannot be imported" error={state.error} />
      <div className={classes.actions}>
        {chooser}
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

interface AnswerPreviewProps extends Omit<AnswerPanelProps, 'state'> {
  readonly state: Extract<AnswerStep, { step: 'preview' }>
}

const isRefused = ({ outcome }: AnswerEffect) => outcome !== 'applied' && outcome !== 'noted'

/** What an answer would do, post by post, before anything is stored. */
function AnswerPreview({ clientId, state, locale, onImport, onCancel, chooser }: AnswerPreviewProps) {
  const { preview, isImporting, error } = state
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const changed = preview.effects.filter(({ outcome }) => outcome === 'changed-since').map(({ postId }) => postId)
  const refused = preview.effects.filter(isRefused).length
  return (
    <div className={classes.panel}>
      <div className={classes.bar}>
        <h2 className={classes.title} ref={heading} tabIndex={-1}>
          Answer{' '}
          {preview.reviewer ? (
            <>
              from <bdi>{preview.reviewer}</bdi>{' '}
            </>
          ) : null}
          to “<bdi>{preview.roundName}</bdi>”
        </h2>
        <div className={classes.actions}>
          <Button loading={isImporting} onClick={onImport}>
            Import {counted(preview.effects.length, 'decision')}
          </Button>
          {isImporting ? null : chooser}
          <Button variant="default" disabled={isImporting} onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </div>
      {error ? <Failure title="Not imported; nothing was changed" error={error} /> : null}
      <p className={classes.lead}>
        Nothing is changed yet. {counted(preview.effects.length, 'post')} answered
        {preview.undecided > 0 ? `, ${preview.undecided} left open` : ''}.
        {refused > 0
          ? ` ${counted(refused, 'decision')} cannot be applied; what was said is kept in the log of the post.`
          : ''}
      </p>
      <ul className={classes.effects} aria-label="What will change">
        {preview.effects.map((effect) => (
          <EffectRow key={effect.postId} clientId={clientId} effect={effect} locale={locale} />
        ))}
      </ul>
      {changed.length > 0 ? (
        <p className={classes.again}>
          {changed.length === 1 ? 'One post was' : `${changed.length} posts were`} changed after it was sent: the client
          decided on another version.{' '}
          <Link href={sendPath(clientId, changed)}>Send {changed.length === 1 ? 'it' : 'them'} again</Link>
        </p>
      ) : null}
    </div>
  )
}

interface EffectRowProps {
  readonly clientId: ClientId
  readonly effect: AnswerEffect
  readonly locale: string
}

function EffectRow({ clientId, effect, locale }: EffectRowProps) {
  const { before, after, decision, comment, outcome, changed, scheduledAt, sentFor, title } = effect
  const isMoved = outcome !== 'deleted' && scheduledAt !== sentFor
  return (
    <li className={classes.effect} data-refused={isRefused(effect) || undefined}>
      <div className={classes.post}>
        {before === null ? (
          <bdi className={classes.name}>{title || 'Untitled post'}</bdi>
        ) : (
          <Link href={postPath(clientId, effect.postId)} className={classes.name}>
            <bdi>{title || 'Untitled post'}</bdi>
          </Link>
        )}
        <span className={classes.small}>
          {wallTimeText(scheduledAt, locale)}
          {isMoved ? ` (the client saw ${wallTimeText(sentFor, locale)})` : ''}
        </span>
        {comment ? (
          <p className={classes.comment} dir="auto">
            {comment}
          </p>
        ) : null}
      </div>
      <DecisionMark decision={decision} />
      <div className={classes.states}>
        {before !== null && after !== null && before !== after ? (
          <>
            <PostStateMark state={before} />
            <span aria-label="becomes">→</span>
            <PostStateMark state={after} />
          </>
        ) : (
          <>
            {before ? <PostStateMark state={before} /> : null}
            <span className={classes.small}>{outcomeWords(outcome, changed) || 'stays'}</span>
          </>
        )}
      </div>
    </li>
  )
}
