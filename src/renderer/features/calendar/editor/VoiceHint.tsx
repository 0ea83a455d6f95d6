import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { VoiceGuide } from '#shared/clients/client'
import { findWords } from './captionView'
import classes from './PostEditor.module.css'
import { useSettled } from './useSettled'

interface VoiceHintProps {
  readonly voice: VoiceGuide
  readonly caption: string
}

/** The client's voice beside the text: its tone, and which words to avoid are in it. */
export function VoiceHint({ voice, caption }: VoiceHintProps) {
  const settled = useSettled(caption, caption.length)
  const found = useMemo(() => findWords(settled, voice.wordsToAvoid), [settled, voice.wordsToAvoid])
  const avoided = new Map(found.map(({ word, count }) => [word, count]))
  if (!voice.tone && voice.wordsToUse.length === 0 && voice.wordsToAvoid.length === 0) return null
  return (
    <section className={classes.voice} aria-label="Voice">
      {voice.tone && (
        <p className={classes.tone}>
          <strong>Voice</strong> <bdi>{voice.tone}</bdi>
        </p>
      )}
      {voice.wordsToUse.length > 0 && (
        <p className={classes.words}>
          <span className={classes.hint}>Use:</span>
          {voice.wordsToUse.map((word) => (
            <bdi key={word}>{word}</bdi>
          ))}
        </p>
      )}
      {voice.wordsToAvoid.length > 0 && (
        <p className={classes.words} role="status">
          <span className={classes.hint}>Avoid:</span>
          {voice.wordsToAvoid.map((word) => {
            const count = avoided.get(word)
            return (
              <bdi key={word} data-found={count !== undefined || undefined}>
                {count !== undefined && <IconAlertTriangle size={12} aria-hidden />}
                {word}
                {count !== undefined && (count === 1 ? ' is in the text' : ` is in the text ${count} times`)}
              </bdi>
            )
          })}
        </p>
      )}
    </section>
  )
}
