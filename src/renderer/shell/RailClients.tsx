import { ActionIcon, Button, CloseButton, Menu, Pill, TextInput, UnstyledButton } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import type { UseQueryResult } from '@tanstack/react-query'
import { IconAdjustmentsHorizontal, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ClientSummary } from '#shared/clients/client'
import type { AppError } from '#shared/rpc/appError'
import { SkeletonLines } from '../ui/Delayed'
import { ClientRows } from './ClientRows'
import { type ClientOrder, clientsInView, tagsOf } from './railView'
import classes from './Rail.module.css'

const ORDERS: readonly { readonly order: ClientOrder; readonly label: string }[] = [
  { order: 'name', label: 'By name' },
  { order: 'next-due', label: 'By next due' },
]

/** The clients of the rail: filtered, ordered, archived ones folded away. */
export function RailClients({ query }: { query: UseQueryResult<ClientSummary[], AppError> }) {
  const [order, setOrder] = useLocalStorage<ClientOrder>({
    key: 'clientele-client-order',
    defaultValue: 'name',
    getInitialValueInEffect: false,
  })
  const [isArchiveOpen, setArchiveOpen] = useLocalStorage({
    key: 'clientele-archive-open',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const [text, setText] = useState('')
  const [tags, setTags] = useState<string[]>([])
  const knownTags = useMemo(() => tagsOf(query.data ?? []), [query.data])
  const found = useMemo(() => clientsInView(query.data ?? [], { order, text, tags }), [query.data, order, text, tags])

  if (query.isPending) return <SkeletonLines count={8} height={28} />
  if (query.isError) {
    return (
      <div className={classes.note} role="alert">
        <p>{query.error.message}</p>
        <Button size="compact-sm" variant="default" onClick={() => void query.refetch()}>
          Try again
        </Button>
      </div>
    )
  }
  if (query.data.length === 0) {
    return <p className={classes.note}>No clients yet.</p>
  }

  const isFiltered = text.trim() !== '' || tags.length > 0
  const active = found.filter((client) => !client.isArchived)
  const archived = found.filter((client) => client.isArchived)
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          className={classes.grow}
          size="xs"
          aria-label="Filter clients by name or tag"
          placeholder="Filter"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setText('')
          }}
          rightSection={
            text ? (
              <CloseButton size={24} iconSize={14} aria-label="Clear the filter" onClick={() => setText('')} />
            ) : null
          }
        />
        <Menu position="bottom-end" closeOnItemClick={false}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={30} aria-label="Order and tags">
              <IconAdjustmentsHorizontal size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
            <Menu.Label>Order</Menu.Label>
            <Menu.RadioGroup value={order} onChange={(chosen) => setOrder(chosen as ClientOrder)}>
              {ORDERS.map((choice) => (
                <Menu.RadioItem key={choice.order} value={choice.order}>
                  {choice.label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            {knownTags.length > 0 ? (
              <>
                <Menu.Label>Tags</Menu.Label>
                <Menu.CheckboxGroup value={tags} onChange={setTags}>
                  {knownTags.map((tag) => (
                    <Menu.CheckboxItem key={tag} value={tag}>
                      <bdi>{tag}</bdi>
                    </Menu.CheckboxItem>
                  ))}
                </Menu.CheckboxGroup>
              </>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      </div>
      {tags.length > 0 ? (
        <div className={classes.pills}>
          {tags.map((tag) => (
            <Pill
              key={tag}
              withRemoveButton
              removeButtonProps={{ 'aria-label': `Without the tag ${tag}`, tabIndex: 0, 'aria-hidden': false }}
              onRemove={() => setTags(tags.filter((other) => other !== tag))}
            >
              <bdi>{tag}</bdi>
            </Pill>
          ))}
        </div>
      ) : null}
      <p className={classes.spoken} role="status">
        {isFiltered ? `${found.length} of ${query.data.length} clients` : ''}
      </p>
      {found.length === 0 ? <p className={classes.note}>No client matches.</p> : null}
      <ClientRows
        clients={active}
        archived={archived}
        isArchiveOpen={isArchiveOpen || isFiltered}
        archiveToggle={
          <UnstyledButton
            className={classes.archive}
            aria-expanded={isArchiveOpen || isFiltered}
            onClick={() => setArchiveOpen(!isArchiveOpen)}
          >
            <IconChevronRight size={14} aria-hidden className={classes.chevron} />
            Archived ({archived.length})
          </UnstyledButton>
        }
      />
    </>
  )
}
