import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** A key as people read it: `N`, `Delete`, `ArrowLeft`, `Shift+M`, `Mod+K` (Ctrl, on a Mac Cmd). */
  readonly keys: string
  /** What it does: `New post`. */
  readonly label: string
  readonly run: (event: KeyboardEvent) => void
}

export type ShortcutGroup = 'place' | 'everywhere'

export interface RegisteredShortcut extends Shortcut {
  readonly group: ShortcutGroup
}

let registered: readonly RegisteredShortcut[] = []
const watchers = new Set<() => void>()

function replace(next: readonly RegisteredShortcut[]): void {
  registered = next
  for (const watcher of watchers) watcher()
}

const NAMED_KEYS = new Set(['mod', 'shift', 'alt'])

/** Whether a key press is this shortcut. Shift is left out of account where it is needed to type the sign, as for `?`. */
export function isPressed(
  keys: string,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
) {
  const parts = keys.toLowerCase().split('+')
  const key = parts.find((part) => !NAMED_KEYS.has(part))
  const isLetterOrNamed = key !== undefined && (key.length > 1 || /[\p{L}]/u.test(key))
  return (
    event.key.toLowerCase() === key &&
    (event.ctrlKey || event.metaKey) === parts.includes('mod') &&
    event.altKey === parts.includes('alt') &&
    (!isLetterOrNamed || event.shiftKey === parts.includes('shift'))
  )
}

/** Single keys belong to whatever is being typed into, and to an open dialog, menu or list. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true
  const target = event.target instanceof HTMLElement ? event.target : null
  const isDialogOpen = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
  if (isDialogOpen) return true
  const hasModifier = event.ctrlKey || event.metaKey
  // With Ctrl these belong to the text: undo, redo, select, copy, cut, paste.
  if (hasModifier && !/^[zyacxv]$/i.test(event.key)) return false
  return (
    target !== null &&
    (target.isContentEditable ||
      target.matches('input:not([type="checkbox"], [type="radio"], [type="color"]), textarea, select') ||
      // A menu from which something was chosen is there a moment longer: what was done can be undone already.
      (!hasModifier && target.closest('[role="menu"], [role="listbox"]') !== null))
  )
}

/** One listener for all: what the place says comes before what holds everywhere, the newest first. */
function dispatch(event: KeyboardEvent): void {
  if (isTaken(event)) return
  const pressed = registered.filter(({ keys }) => isPressed(keys, event))
  const shortcut = pressed.findLast(({ group }) => group === 'place') ?? pressed.at(-1)
  if (!shortcut) return
  event.preventDefault()
  shortcut.run(event)
}

/** Keys that work while the component is there. They are listed by "?" and offered in the command palette. */
export function useShortcuts(shortcuts: readonly Shortcut[], group: ShortcutGroup = 'place'): void {
  const runNow = useEffectEvent((keys: string, event: KeyboardEvent) =>
    shortcuts.find((shortcut) => shortcut.keys === keys)?.run(event),
  )
  const description = JSON.stringify(shortcuts.map(({ keys, label }) => ({ keys, label })))
  useEffect(() => {
    const mine = (JSON.parse(description) as Pick<Shortcut, 'keys' | 'label'>[]).map(({ keys, label }) => ({
      keys,
      label,
      group,
      run: (event: KeyboardEvent) => runNow(keys, event),
    }))
    // The same listener is added once, however often it is asked for.
    window.addEventListener('keydown', dispatch)
    replace([...registered, ...mine])
    return () => replace(registered.filter((shortcut) => !mine.includes(shortcut)))
  }, [description, group])
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange)
  return () => watchers.delete(onChange)
}

export function useRegisteredShortcuts(): readonly RegisteredShortcut[] {
  return useSyncExternalStore(watch, () => registered)
}
