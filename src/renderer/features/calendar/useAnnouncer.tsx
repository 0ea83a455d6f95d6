import { useCallback, useState } from 'react'
import { VisuallyHidden } from '@mantine/core'

/** A live region and the way to say something in it. Render the region once. */
export function useAnnouncer() {
  const [said, setSaid] = useState({ text: '', turn: 0 })
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), [])
  const region = (
    <VisuallyHidden role="status">
      {/* A new node each time, so that the same words are said again. */}
      <span key={said.turn}>{said.text}</span>
    </VisuallyHidden>
  )
  return { announce, region }
}
