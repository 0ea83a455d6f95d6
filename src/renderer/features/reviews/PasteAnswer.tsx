import { Modal, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { FormEnd } from '../../ui/FormEnd'

interface PasteAnswerProps {
  readonly onPaste: (text: string) => void
  readonly onClose: () => void
}

/** For answers that came as text in a message: all of it can be pasted, greetings too. */
export function PasteAnswer({ onPaste, onClose }: PasteAnswerProps) {
  const [text, setText] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    onClose()
    onPaste(text)
  }
  return (
    <Modal opened onClose={onClose} title="Paste an answer" size="lg">
      <form onSubmit={submit}>
        <Textarea
          label="The client’s message"
          description="All of it, with the lines that begin and end the answer."
          rows={10}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          dir="auto"
          spellCheck={false}
          data-autofocus
          mb="md"
        />
        <FormEnd error={null} submit="Show what changes" isBusy={false} onCancel={onClose} />
      </form>
    </Modal>
  )
}
