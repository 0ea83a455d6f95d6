import { Button, Code } from '@mantine/core'
import { useBackendCommand, useBackendQuery, useHostCommand, useHostQuery } from '../../api/hooks'
import { Failure } from '../../ui/Failure'
import { FormSection } from '../../ui/FormSection'
import { showFailure } from '../../ui/notices'
import classes from './SettingsPage.module.css'
import { StoreCheck } from './StoreCheck'

/** Where everything lies, whether it is sound, and which app this is. */
export function DataSection() {
  const workspace = useBackendQuery('workspace', 'getWorkspace', {})
  const app = useHostQuery('getHost', {})
  const check = useBackendCommand('workspace', 'checkStores')
  const openSample = useHostCommand('openSampleStudio', { onError: (error) => showFailure(error, 'Not opened') })
  return (
    <>
      <FormSection
        id="settings-data"
        title="Data"
        text="Everything is on this computer, one file and one folder per client."
      >
        {workspace.isError ? <Failure error={workspace.error} onRetry={() => void workspace.refetch()} /> : null}
        <dl className={classes.facts}>
          <div>
            <dt>Folder</dt>
            <dd>{workspace.data ? <Code>{workspace.data.folder}</Code> : null}</dd>
          </div>
          {workspace.data?.isReadOnly ? (
            <div>
              <dt>Read-only</dt>
              <dd>{workspace.data.readOnlyReason}</dd>
            </div>
          ) : null}
        </dl>
        <div>
          <Button variant="default" loading={check.isPending} onClick={() => check.mutate({})}>
            Check all files
          </Button>
        </div>
        {check.error ? <Failure error={check.error} title="Not checked" /> : null}
        {check.data ? <StoreCheck result={check.data} /> : null}
        {workspace.data && !workspace.data.isSample ? (
          <div>
            <Button variant="default" loading={openSample.isPending} onClick={() => openSample.mutate({})}>
              Explore the sample studio
            </Button>
          </div>
        ) : null}
      </FormSection>
      <FormSection id="settings-app" title="App">
        <dl className={classes.facts}>
          <div>
            <dt>Clientele</dt>
            <dd>{app.data?.appVersion}</dd>
          </div>
          <div>
            <dt>Electron</dt>
            <dd>{app.data?.electronVersion}</dd>
          </div>
          <div>
            <dt>Notifications of the system</dt>
            <dd>{app.data ? (app.data.areNotificationsSupported ? 'Supported' : 'Not supported here') : null}</dd>
          </div>
          <div>
            <dt>Holidays</dt>
            <dd>
              From date-holidays 3.37 by its contributors (github.com/commenthol/date-holidays), which draws on
              Wikipedia; the data are under CC BY-SA 3.0, unchanged.
            </dd>
          </div>
        </dl>
      </FormSection>
    </>
  )
}
