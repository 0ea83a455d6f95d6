import { ActionIcon, Button, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { Platform } from '#shared/clients/client'
import { backend } from '../../api/connection'
import { useBackendCommand, useBackendQuery } from '../../api/hooks'
import { dateText, USER_LOCALE } from '../../ui/dateText'
import { SkeletonLines } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import { FormSection } from '../../ui/FormSection'
import { showFailure, showUndo } from '../../ui/notices'
import { PLATFORM_WORDS, PlatformIcon } from '../../ui/platforms'
import { PlatformLimitInspector } from './PlatformLimitInspector'
import classes from './SettingsPage.module.css'

const limitText = (limit: number | null) => (limit === null ? 'none known' : limit.toLocaleString('en'))

/** What the platforms accept. They change it without notice, so each line has a date and a source and can be corrected. */
export function PlatformLimitsSection() {
  const limits = useBackendQuery('settings', 'listPlatformLimits', {})
  const [edited, setEdited] = useState<Platform>()
  const reset = useBackendCommand('settings', 'resetPlatformLimits', { onError: (error) => showFailure(error) })
  const before = limits.data ?? []
  const editedLimit = before.find(({ platform }) => platform === edited)

  const resetAll = () =>
    reset.mutate(
      {},
      {
        onSuccess: (after) => {
          setEdited(undefined)
          const lost = before.filter((limit) => !after.some((other) => JSON.stringify(other) === JSON.stringify(limit)))
          if (lost.length === 0) return
          showUndo('Platform limits reset', async () => {
            for (const limit of lost) await backend.api.settings.updatePlatformLimit({ limit })
          })
        },
      },
    )
  return (
    <FormSection id="settings-limits" title="Platform limits" text="Counted while a post is written.">
      {limits.isPending ? <SkeletonLines /> : null}
      {limits.isError ? <Failure error={limits.error} onRetry={() => void limits.refetch()} /> : null}
      {limits.data ? (
        <div className={classes.scroll} role="region" aria-labelledby="settings-limits-title" tabIndex={0}>
          <table className={classes.limits}>
            <thead>
              <tr>
                <th scope="col">Platform</th>
                <th scope="col" className={classes.number}>
                  Characters
                </th>
                <th scope="col" className={classes.number}>
                  Hashtags
                </th>
                <th scope="col" className={classes.number}>
                  Media
                </th>
                <th scope="col">As of</th>
                <th scope="col">Source</th>
                <th scope="col">
                  <VisuallyHidden>Edit</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {limits.data.map((limit) => (
                <tr key={limit.platform}>
                  <th scope="row">
                    <span className={classes.platform}>
                      <PlatformIcon platform={limit.platform} />
                      {PLATFORM_WORDS[limit.platform]}
                    </span>
                  </th>
                  <td className={classes.number}>{limitText(limit.captionLength)}</td>
                  <td className={classes.number}>{limitText(limit.hashtagCount)}</td>
                  <td className={classes.number}>{limitText(limit.mediaCount)}</td>
                  <td>{dateText(limit.asOf, USER_LOCALE)}</td>
                  <td className={classes.source} title={limit.source}>
                    {limit.source}
                  </td>
                  <td>
                    <Tooltip label="Edit">
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        size={32}
                        aria-label={`Edit the limits of ${PLATFORM_WORDS[limit.platform]}`}
                        onClick={() => setEdited(limit.platform)}
                      >
                        <IconPencil size={16} />
                      </ActionIcon>
                    </Tooltip>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <div>
        <Button variant="default" loading={reset.isPending} onClick={resetAll}>
          Reset to what is shipped
        </Button>
      </div>
      {editedLimit ? (
        <PlatformLimitInspector key={editedLimit.platform} limit={editedLimit} onClose={() => setEdited(undefined)} />
      ) : null}
    </FormSection>
  )
}
