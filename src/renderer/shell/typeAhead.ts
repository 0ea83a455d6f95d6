const LONGEST_WAIT_MS = 3_000

let held = ''
let letGo: (() => void) | undefined

/**
 * Keeps letters from now on: who asked for a new post or the palette goes on typing before the field is there, and on
 * the place that is still there they would be commands.
 */
export function holdTyping(): void {
  releaseTyping()
  const hold = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    held += event.key
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const timer = setTimeout(releaseTyping, LONGEST_WAIT_MS)
  window.addEventListener('keydown', hold, true)
  letGo = () => {
    clearTimeout(timer)
    window.removeEventListener('keydown', hold, true)
  }
}

/** What was typed meanwhile; letters go their usual way again. */
export function releaseTyping(): string {
  letGo?.()
  letGo = undefined
  const text = held
  held = ''
  return text
}
