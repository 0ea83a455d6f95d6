import { TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { releaseTyping } from '../../../shell/typeAhead'
import type { PostEditing } from './postEditing'
import { storable } from './storable'

interface TitleFieldProps {
  readonly editing: PostEditing
  /** Just made: this is where one goes on, with what was typed meanwhile. */
  readonly isNew: boolean
}

export function TitleField({ editing, isNew }: TitleFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const begin = useEffectEvent(() => {
    input.current?.focus()
    const typed = releaseTyping()
    if (typed) editing.edit({ title: storable(typed) })
  })
  useEffect(() => {
    if (!isNew) return undefined
    // The inspector takes the focus when it opens; this comes after it.
    const frame = requestAnimationFrame(() => begin())
    return () => cancelAnimationFrame(frame)
  }, [isNew])
  return (
    <TextInput
      ref={input}
      label="Title"
      description="For you; on a platform only the caption appears."
      value={editing.fields.title}
      maxLength={300}
      onChange={(event) => editing.edit({ title: storable(event.currentTarget.value) })}
    />
  )
}
