import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { VoiceGuide } from '#shared/clients/client'
import { findWords, type FoundWord } from './captionView'
import classes from './PostEditor.module.css'
import type { CaptionTarget } from './postEditing'
import { useSettled } from './useSettled'

interface VoiceHintProps {
  readonly voice: VoiceGuide
  readonly target: CaptionTarget
}

const EXCERPT_LENGTH = 24

/** The client's voice beside the text: its tone, which words to avoid are in it and where, and which to use are not. */
export function VoiceHint({ voice, target }: VoiceHintProps) {
  const { tone, wordsToUse, wordsToAvoid } = voice
  const settled = useSettled(target.text, target.text.length)
  const avoided = useMemo(() => findWords(settled, wordsToAvoid), [settled, wordsToAvoid])
  const used = useMemo(() => new Set(findWords(settled, wordsToUse).map(({ word }) => word)), [settled, wordsToUse])
  if (!tone && wordsToUse.length === 0 && wordsToAvoid.length === 0) return null
  return (
    <section className={classes.voice} aria-label="Voice">
      {tone && (
        <p className={classes.tone}>
          <strong>Voice</strong> <bdi>{tone}</bdi>
        </p>
      )}
      {wordsToUse.length > 0 && (
        <p className={classes.words}>
          <span className={classes.hint}>Use:</span>
          {wordsToUse.map((word) => (
            <bdi key={word} data-used={used.has(word) || undefined}>
              {used.has(word) && <IconCheck size={12} role="img" aria-label="in the text:" />}
              {word}
            </bdi>
          ))}
          {settled !== '' && used.size === 0 && <span className={classes.hint}>None of them is in the text.</span>}
        </p>
      )}
      {wordsToAvoid.length > 0 && (
        <div className={classes.words} role="status">
          <span className={classes.hint}>Avoid:</span>
          {wordsToAvoid.map((word) => {
            const found = avoided.find((other) => other.word === word)
            return (
              <bdi key={word} data-found={found !== undefined || undefined}>
                {found && <IconAlertTriangle size={12} aria-hidden />}
                {word}
                {found && (found.count === 1 ? ' is in the text' : ` is in the text ${found.count} times`)}
              </bdi>
            )
          })}
        </div>
      )}
      <Places found={avoided} text={settled} target={target} />
    </section>
  )
}

interface PlacesProps {
  readonly found: readonly FoundWord[]
  readonly text: string
  readonly target: CaptionTarget
}

/** Each place with what stands around it; choosing one selects the word in the text. */
function Places({ found, text, target }: PlacesProps) {
  const places = found
    .flatMap(({ word, places: ofWord }) => ofWord.map(([from, to]) => ({ word, from, to })))
    .toSorted((one, other) => one.from - other.from)
    .slice(0, 20)
  if (places.length === 0) return null
  return (
    <ul className={classes.places} aria-label="Words to avoid in the text">
      {places.map(({ from, to }) => (
        <li key={`${from}`}>
          <button type="button" className={classes.place} onClick={() => target.select(from, to)}>
            <bdi>
              {from > EXCERPT_LENGTH && '…'}
              {text.slice(Math.max(0, from - EXCERPT_LENGTH), from).toWellFormed()}
              <mark>{text.slice(from, to)}</mark>
              {text.slice(to, to + EXCERPT_LENGTH).toWellFormed()}
              {to + EXCERPT_LENGTH < text.length && '…'}
            </bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}
