import { type RefObject, useEffect, useRef } from 'react'

/** For the first field of something new: one goes on there, and not on the inspector itself. */
export function useFirstField(isNew: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isNew) return undefined
    // The inspector takes the focus when it opens; this comes after it, and takes nobody out of another field.
    const frame = requestAnimationFrame(() => {
      if (!field.current?.form?.contains(document.activeElement)) field.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [isNew])
  return field
}
