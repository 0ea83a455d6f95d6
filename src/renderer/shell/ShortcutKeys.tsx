import { Kbd } from '@mantine/core'
import { Fragment } from 'react'

const isMac = navigator.userAgent.includes('Mac')

const SIGNS: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: isMac ? '⇧' : 'Shift',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
}

export function ShortcutKeys({ keys }: { keys: string }) {
  return (
    <span>
      {keys.split('+').map((key, index) => (
        <Fragment key={key}>
          {index > 0 ? ' ' : null}
          <Kbd size="xs">{SIGNS[key] ?? key}</Kbd>
        </Fragment>
      ))}
    </span>
  )
}
