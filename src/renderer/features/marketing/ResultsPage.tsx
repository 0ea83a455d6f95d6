import { Button, type ButtonProps, FileButton } from '@mantine/core'
import { IconChartBar, IconFileImport } from '@tabler/icons-react'
import { useRef } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import { monthOf } from '#shared/kernel/time'
import { backend } from '../../api/connection'
import { useBackendQuery } from '../../api/hooks'
import { useUserTimeZone } from '../../api/studio'
import { useShortcuts } from '../../shell/shortcuts'
import { placeOfZone } from '../../ui/dateText'
import { DropArea } from '../../ui/DropArea'
import { SkeletonLines } from '../../ui/Delayed'
import { EmptyState } from '../../ui/EmptyState'
import { Failure } from '../../ui/Failure'
import { showDone, showUndo } from '../../ui/notices'
import { ChannelTiles } from './ChannelTiles'
import { counted, monthText } from './figures'
import { ImportPanel } from './ImportPanel'
import { ImportsList } from './ImportsList'
import { PostsTable } from './PostsTable'
import classes from './ResultsPage.module.css'
import { ResultsToolbar } from './ResultsToolbar'
import { useMetricsImport } from './useMetricsImport'
import { useResults } from './useResults'

const DROP_HINT = 'Drop the export file to see a preview'

/** A month's figures per channel and post, where they come from, and the import of new ones. */
export function ResultsPage({ clientId }: { clientId: ClientId }) {
  const profile = useBackendQuery('clients', 'getClient', { clientId })
  const userTimeZone = useUserTimeZone()
  const timeZone = profile.data?.timeZone ?? userTimeZone
  const results = useResults(clientId, timeZone)
  const { imports, metrics, channels, month } = results
  const chooserReset = useRef<() => void>(null)
  const importing = useMetricsImport(clientId, ({ fileName, preview, result }) => {
    const { importId, rows } = result
    if (importId === null) return showDone(`${fileName}: nothing new`)
    if (preview.lastPublishedAt) results.setMonth(monthOf(preview.lastPublishedAt))
    showUndo(`Imported ${counted(rows.new + rows.changed, 'post', 'posts')} from ${fileName}`, () =>
      backend.api.marketing.undoMetricsImport({ clientId, importId }),
    )
  })
  const chooser = useRef<HTMLButtonElement>(null)
  useShortcuts([{ keys: 'I', label: 'Import a file', run: () => chooser.current?.click() }])

  const choose = (file: File | null) => {
    if (file) void importing.choose(file)
    // The same file can be chosen again, after it was mended.
    chooserReset.current?.()
  }
  const chooserButton = (label: string, props: Partial<ButtonProps>) => (
    <FileButton resetRef={chooserReset} accept=".csv,.tsv,.txt,text/csv" onChange={choose}>
      {({ onClick }) => (
        <Button ref={chooser} leftSection={<IconFileImport size={16} aria-hidden />} {...props} onClick={onClick}>
          {label}
        </Button>
      )}
    </FileButton>
  )

  const { state } = importing
  if (state.step !== 'none') {
    return (
      <DropArea hint={DROP_HINT} onFiles={([file]) => choose(file ?? null)}>
        <ImportPanel
          state={state}
          onImport={(skipRefused) => {
            if (state.step === 'preview') void importing.store(state, skipRefused)
          }}
          onCancel={importing.cancel}
          chooser={chooserButton('Choose another file', { variant: 'default' })}
        />
      </DropArea>
    )
  }
  if (imports.isError) return <Failure error={imports.error} onRetry={() => void imports.refetch()} />
  if (metrics.isError) return <Failure error={metrics.error} onRetry={() => void metrics.refetch()} />
  // Right after the first import the list is empty still, and "No results yet" would flash.
  const isFirstComing = imports.data?.length === 0 && imports.isFetching
  if (imports.isPending || metrics.isPending || isFirstComing) return <SkeletonLines count={8} height={48} />
  if (imports.data.length === 0) {
    return (
      <DropArea hint={DROP_HINT} onFiles={([file]) => choose(file ?? null)}>
        <EmptyState
          icon={<IconChartBar size={40} stroke={1.25} />}
          title="No results yet"
          text="Export the posts of Instagram or Facebook in Meta Business Suite (Insights, Content, Export data) and import the file here. Nothing is stored before you have seen a preview."
        >
          {chooserButton('Import a file', {})}
        </EmptyState>
      </DropArea>
    )
  }
  return (
    <DropArea hint={DROP_HINT} onFiles={([file]) => choose(file ?? null)}>
      <ResultsToolbar
        month={month}
        newestMonth={results.newestMonth}
        postCount={metrics.data.length}
        zoneNote={`times in ${placeOfZone(timeZone)}`}
        onMonth={results.setMonth}
        chooser={chooserButton('Import a file', { size: 'xs' })}
      />
      <div className={classes.page} aria-busy={metrics.isPlaceholderData}>
        {channels.length === 0 ? (
          <EmptyState
            title={`No figures for ${monthText(month)}`}
            text="No imported file has a post of this month. A file covers the days that were chosen when it was exported."
          />
        ) : (
          <>
            {channels.map((channel) => (
              <ChannelTiles
                key={channel.platform}
                channel={channel}
                posts={metrics.data.filter(({ platform }) => platform === channel.platform)}
                followers={
                  profile.data?.channels.find(({ platform }) => platform === channel.platform)?.followersAtStart ?? null
                }
              />
            ))}
            <section aria-labelledby="results-posts">
              <h2 id="results-posts" className={classes.heading}>
                Posts
              </h2>
              <PostsTable key={month} metrics={metrics.data} userTimeZone={userTimeZone} />
            </section>
          </>
        )}
        <section aria-labelledby="results-imports">
          <h2 id="results-imports" className={classes.heading}>
            Imported files
          </h2>
          <ImportsList clientId={clientId} imports={imports.data} userTimeZone={userTimeZone} />
        </section>
      </div>
    </DropArea>
  )
}
