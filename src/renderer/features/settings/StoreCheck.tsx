import type { BackendApi } from '#shared/rpc/api'
import type { OutputOf } from '../../api/hooks'
import classes from './SettingsPage.module.css'

/** What the check of all files found. */
export function StoreCheck({ result }: { result: OutputOf<BackendApi, 'workspace', 'checkStores'> }) {
  const unsound = result.clients.filter(({ ok }) => !ok)
  const missing = result.clients.filter(({ missingFiles }) => missingFiles.length > 0)
  const total = result.clients.length
  return (
    <div role="status">
      <p>
        {unsound.length === 0
          ? total === 1
            ? 'Checked 1 client: its file is sound.'
            : `Checked ${total} clients: all files are sound.`
          : `Checked ${total} clients: ${unsound.length} not sound.`}
      </p>
      {unsound.length + missing.length > 0 ? (
        <dl className={classes.facts}>
          {missing.map(({ id, name, missingFiles }) => (
            <div key={`files of ${id}`}>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd>Missing from the folder: {missingFiles.join(', ')}</dd>
            </div>
          ))}
          {unsound.map(({ id, name, problem }) => (
            <div key={id}>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd>{problem}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  )
}
