import { Textarea } from '@mantine/core'
import type { Ref } from 'react'
import classes from './PostEditor.module.css'
import { storable } from './storable'

interface CaptionFieldProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

// Growing with the text means laying all of it out again with every keystroke.
const LARGE_TEXT = 20_000

export function CaptionField({ ref, label, value, onChange }: CaptionFieldProps) {
  return (
    <Textarea
      ref={ref}
      label={label}
      classNames={{ input: classes.caption }}
      data-large={value.length > LARGE_TEXT || undefined}
      dir="auto"
      spellCheck={value.length <= LARGE_TEXT}
      value={value}
      maxLength={1_000_000}
      onChange={(event) => onChange(storable(event.currentTarget.value))}
    />
  )
}
