import { useDebouncedValue } from '@mantine/hooks'
import { useDeferredValue } from 'react'

const LARGE_TEXT = 20_000
const PAUSE_MS = 500

/** The text to count: it follows typing at once, but a very long one only in pauses, so that typing never waits. */
export function useSettled<T>(value: T, length: number): T {
  const deferred = useDeferredValue(value)
  const [paused] = useDebouncedValue(value, PAUSE_MS)
  return length > LARGE_TEXT ? paused : deferred
}
