import { useBackendQuery } from '../../api/hooks'
import { SkeletonLines } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import { DataSection } from './DataSection'
import { GeneralSection } from './GeneralSection'
import { PlatformLimitsSection } from './PlatformLimitsSection'
import classes from './SettingsPage.module.css'

/** The studio's own settings. Each is stored as soon as it is changed. */
export function SettingsPage() {
  const settings = useBackendQuery('settings', 'getSettings', {})
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>Settings</h1>
      {settings.isPending ? <SkeletonLines /> : null}
      {settings.isError ? <Failure error={settings.error} onRetry={() => void settings.refetch()} /> : null}
      {settings.data ? <GeneralSection settings={settings.data} /> : null}
      <PlatformLimitsSection />
      <DataSection />
    </div>
  )
}
