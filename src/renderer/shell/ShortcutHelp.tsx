import { Modal } from '@mantine/core'
import { ShortcutKeys } from './ShortcutKeys'
import { type RegisteredShortcut, useRegisteredShortcuts } from './shortcuts'
import classes from './ShortcutHelp.module.css'

/** The keys that work right now: those of the place, then those that work everywhere. */
export function ShortcutHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const shortcuts = useRegisteredShortcuts()
  const ofPlace = shortcuts.filter(({ group }) => group === 'place')
  const everywhere = shortcuts.filter(({ group }) => group === 'everywhere')
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" size="md">
      {ofPlace.length > 0 ? <ShortcutList title="In this place" shortcuts={ofPlace} /> : null}
      <ShortcutList title="Everywhere" shortcuts={everywhere} />
    </Modal>
  )
}

function ShortcutList({ title, shortcuts }: { title: string; shortcuts: readonly RegisteredShortcut[] }) {
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <dl className={classes.list}>
        {shortcuts.map(({ keys, label }) => (
          <div key={`${keys} ${label}`} className={classes.row}>
            <dt>{label}</dt>
            <dd>
              <ShortcutKeys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
