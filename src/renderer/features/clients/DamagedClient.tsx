import { Button, Code, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ClientSummary, StoreHealth } from '#shared/clients/client'
import { useBackendCommand, useBackendQuery } from '../../api/hooks'
import { Failure } from '../../ui/Failure'
import classes from './DamagedClient.module.css'

const TITLES: Readonly<Record<Exclude<StoreHealth, 'sound'>, string>> = {
  missing: 'This client’s file is missing',
  empty: 'This client’s file is empty',
  damaged: 'This client’s file is damaged',
  truncated: 'This client’s file is cut off',
  foreign: 'This client’s file is not the one that belongs here',
  'from-newer-version': 'This client’s file is from a newer version of Clientele',
  'older-than-expected': 'This client’s file is older than the one that was here before',
}

/** Instead of a client's pages: what is wrong with its file and where it lies. */
export function DamagedClient({ client }: { client: ClientSummary }) {
  const queryClient = useQueryClient()
  const workspace = useBackendQuery('workspace', 'getWorkspace', {})
  const accept = useBackendCommand('clients', 'acceptOlderFile')
  if (client.health === 'sound') return null
  return (
    <Failure
      title={TITLES[client.health]}
      error={new Error(client.problem ?? 'It cannot be opened.')}
      onRetry={() => void queryClient.invalidateQueries()}
    >
      <dl className={classes.facts}>
        {workspace.data ? (
          <div>
            <dt>Folder of this client</dt>
            <dd>
              <Code>{`${workspace.data.folder}/clients/${client.id}`}</Code>
            </dd>
          </div>
        ) : null}
      </dl>
      <p>Nothing was deleted, and all other clients work.</p>
      {client.health === 'older-than-expected' ? (
        <Group gap="sm">
          <Button size="xs" loading={accept.isPending} onClick={() => accept.mutate({ clientId: client.id })}>
            Use this older file
          </Button>
        </Group>
      ) : null}
      {accept.error ? <p role="alert">{accept.error.message}</p> : null}
    </Failure>
  )
}
