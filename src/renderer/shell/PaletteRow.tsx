import { IconArrowRight, IconFileText } from '@tabler/icons-react'
import { ClientAvatar } from '../ui/ClientAvatar'
import { MarkedText } from '../ui/MarkedText'
import type { PaletteEntry } from './paletteView'
import { ShortcutKeys } from './ShortcutKeys'
import classes from './Palette.module.css'

interface PaletteRowProps {
  readonly id: string
  readonly entry: PaletteEntry
  readonly isChosen: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

export function PaletteRow({ id, entry, isChosen, onPoint, onChoose }: PaletteRowProps) {
  return (
    <div
      id={id}
      className={classes.row}
      role="option"
      aria-selected={isChosen}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <span className={classes.sign}>
        {entry.client ? <ClientAvatar client={entry.client} size={22} /> : <EntryIcon id={entry.id} />}
      </span>
      <span className={classes.words}>
        <bdi className={classes.title}>{entry.title}</bdi>
        {entry.snippet && (
          <bdi className={classes.snippet}>
            <MarkedText parts={entry.snippet} />
          </bdi>
        )}
      </span>
      <bdi className={classes.detail}>{entry.detail}</bdi>
      {entry.keys ? <ShortcutKeys keys={entry.keys} /> : null}
    </div>
  )
}

function EntryIcon({ id }: { id: string }) {
  const Icon = id.startsWith('post-') ? IconFileText : IconArrowRight
  return <Icon size={16} aria-hidden />
}
