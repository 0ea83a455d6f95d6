import { Button, Group, Modal, NativeSelect, Radio, Select, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { MonthPosition } from '#shared/calendar/bulk'
import type { ClientSummary } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import { addMonths, type LocalDate, type Month, monthOf } from '#shared/kernel/time'
import type { DateWords } from '../dateWords'
import { countOf } from '../postWords'
import classes from './bulk.module.css'

export type DuplicateTarget =
  | { readonly kind: 'month'; readonly month: Month; readonly position: MonthPosition }
  | { readonly kind: 'client'; readonly client: Pick<ClientSummary, 'id' | 'name'> }

interface DuplicateManyDialogProps {
  readonly count: number
  readonly today: LocalDate
  readonly words: DateWords
  /** To which they can be copied: not the one they are of. */
  readonly clients: readonly Pick<ClientSummary, 'id' | 'name'>[]
  /** Only to a client, not to a month. */
  readonly isToClient?: boolean
  /** The client that is proposed, when one was dropped on. */
  readonly clientId?: ClientId
  readonly onDuplicate: (target: DuplicateTarget) => void
  readonly onClose: () => void
}

const MONTHS_BACK = 3
const MONTHS_ON = 24

/** Copies as drafts: into another month, or to another client. Says beforehand what becomes of dates, channels and media. */
export function DuplicateManyDialog(props: DuplicateManyDialogProps) {
  const { count, today, words, clients, isToClient = false, onDuplicate, onClose } = props
  const thisMonth = monthOf(today)
  const [kind, setKind] = useState<DuplicateTarget['kind']>(isToClient ? 'client' : 'month')
  const [month, setMonth] = useState<Month>(addMonths(thisMonth, 1))
  const [position, setPosition] = useState<MonthPosition>('weekday')
  const [clientId, setClientId] = useState<string | null>(props.clientId ?? null)
  const client = clients.find(({ id }) => id === clientId)
  const target: DuplicateTarget | undefined = kind === 'month' ? { kind, month, position } : client && { kind, client }
  const months = Array.from({ length: MONTHS_BACK + MONTHS_ON + 1 }, (_, index) =>
    addMonths(thisMonth, index - MONTHS_BACK),
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!target) return
    onClose()
    onDuplicate(target)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        isToClient ? (
          <>Copy to {client ? <bdi>{client.name}</bdi> : 'another client'}</>
        ) : (
          `Duplicate ${countOf(count, 'post')}`
        )
      }
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          {!isToClient && clients.length > 0 && (
            <Radio.Group
              value={kind}
              onChange={(next) => setKind(next as DuplicateTarget['kind'])}
              aria-label="Where to"
            >
              <Group gap="lg">
                <Radio value="month" label="To another month" />
                <Radio value="client" label="To another client" />
              </Group>
            </Radio.Group>
          )}
          {kind === 'month' ? (
            <>
              <NativeSelect
                label="Month"
                value={month}
                onChange={(event) => setMonth(event.currentTarget.value as Month)}
                data={months.map((value) => ({ value, label: words.month(value) }))}
              />
              <Radio.Group
                label="On which day"
                value={position}
                onChange={(next) => setPosition(next as MonthPosition)}
              >
                <Stack gap="xs" mt={4}>
                  <Radio
                    value="weekday"
                    label="The same weekday in its turn"
                    description="The second Tuesday stays the second Tuesday; a fifth one that the month does not have becomes the last."
                  />
                  <Radio
                    value="day"
                    label="The same day of the month"
                    description="The 31st becomes the last day of a shorter month."
                  />
                </Stack>
              </Radio.Group>
            </>
          ) : (
            <>
              {!props.clientId && (
                <Select
                  label="Client"
                  placeholder="Choose a client"
                  searchable
                  data={clients.map(({ id, name }) => ({ value: id, label: name }))}
                  value={clientId}
                  onChange={setClientId}
                />
              )}
              <p className={classes.note}>
                {count === 1 ? 'A draft with the same text' : 'Drafts with the same texts'} at the same time of day on
                the other client’s clock, on its channels of the same platforms. Pictures and videos come along only
                where its library has the same file.
              </p>
            </>
          )}
        </Stack>
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!target} data-autofocus={props.clientId ? true : undefined}>
            {kind === 'client' ? 'Copy' : 'Duplicate'}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
