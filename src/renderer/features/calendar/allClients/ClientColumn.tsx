import { Button, TextInput, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import { matchesText } from '../../../ui/matchText'
import { initialsOf } from '../../../ui/initials'
import classes from './ClientColumn.module.css'
import type { ClientTints, ShownClient } from './clientTints'

interface ClientColumnProps {
  readonly clients: readonly ShownClient[]
  readonly tints: ClientTints
  /** Of the posts shown; none while something else is. */
  readonly counts: ReadonlyMap<ClientId, number> | undefined
  readonly chosen: readonly ClientId[]
  readonly onChoose: (clientIds: readonly ClientId[]) => void
}

const MANY = 12

/** The clients with their colours: what each colour means, the filter, and where a post is dropped to copy it. */
export function ClientColumn({ clients, tints, counts, chosen, onChoose }: ClientColumnProps) {
  const [text, setText] = useState('')
  const found = text.trim() === '' ? clients : clients.filter(({ name }) => matchesText(text, name))
  const toggle = (clientId: ClientId) =>
    onChoose(chosen.includes(clientId) ? chosen.filter((other) => other !== clientId) : [...chosen, clientId])
  return (
    <section className={classes.column} aria-label="Clients shown">
      <div className={classes.head}>
        <h2 className={classes.title}>Clients</h2>
        {chosen.length > 0 && (
          <Button variant="subtle" size="compact-xs" className={classes.all} onClick={() => onChoose([])}>
            Show all
          </Button>
        )}
      </div>
      {clients.length > MANY && (
        <TextInput
          className={classes.find}
          size="xs"
          aria-label="Find a client"
          placeholder="Find a client"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <ul className={classes.list} tabIndex={-1}>
        {found.map((client) => (
          <li key={client.id}>
            <UnstyledButton
              className={classes.client}
              style={tints.get(client.id)}
              data-client-id={client.id}
              aria-pressed={chosen.includes(client.id)}
              data-dimmed={(chosen.length > 0 && !chosen.includes(client.id)) || undefined}
              onClick={() => toggle(client.id)}
            >
              <span className={classes.mark} aria-hidden>
                {initialsOf(client.name)}
              </span>
              <bdi className={classes.name}>{client.name}</bdi>
              {client.health !== 'sound' && <IconAlertTriangle size={14} aria-label="Its file cannot be read" />}
              {counts && (
                <span className={classes.count}>
                  {(counts.get(client.id) ?? 0).toLocaleString('en')}
                  <span className={classes.unseen}> posts</span>
                </span>
              )}
              <span className={classes.hint} aria-hidden>
                Copy here
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
