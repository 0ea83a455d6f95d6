import { Button, type ButtonProps, FileButton } from '@mantine/core'
import { IconClipboardText, IconFileImport, IconMessageCheck, IconSend } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { ClientSummary } from '#shared/clients/client'
import { type ClientId, PostId } from '#shared/kernel/ids'
import { localDateOf, localDateTimeOf, Month, monthOf, utcInstantFromMs } from '#shared/kernel/time'
import { backend } from '../../api/connection'
import { useBackendQuery } from '../../api/hooks'
import { useClientSummary } from '../../api/studio'
import { clientPath, sendPath } from '../../shell/paths'
import { useShortcuts } from '../../shell/shortcuts'
import { writtenIn } from '../../ui/dateText'
import { SkeletonLines } from '../../ui/Delayed'
import { DropArea } from '../../ui/DropArea'
import { EmptyState } from '../../ui/EmptyState'
import { Failure } from '../../ui/Failure'
import { showDone, showFailure, showUndo } from '../../ui/notices'
import { useNow } from '../../ui/useNow'
import { AnswerPanel } from './AnswerPanel'
import { PasteAnswer } from './PasteAnswer'
import { RoundCard } from './RoundCard'
import classes from './ReviewsPage.module.css'
import { counted, toRoundViews } from './reviewsView'
import { SendForm } from './SendForm'
import { useAnswerImport } from './useAnswerImport'

/** What went to the client for approval, what came back, and what has to be asked for again. */
export function ReviewsPage({ clientId }: { readonly clientId: ClientId }) {
  const client = useClientSummary(clientId)
  return client.data ? <ReviewsOf client={client.data} /> : <SkeletonLines count={6} height={48} />
}

function ReviewsOf({ client }: { readonly client: ClientSummary }) {
  const { id: clientId, timeZone } = client
  const [, navigate] = useLocation()
  const search = new URLSearchParams(useSearch())
  const rounds = useBackendQuery('reviews', 'listRounds', { clientId })
  const today = localDateOf(localDateTimeOf(utcInstantFromMs(useNow()), timeZone))
  const [isPasting, setPasting] = useState(false)
  const locale = writtenIn(client.locale)
  const importing = useAnswerImport(clientId, ({ preview }, { answerId, effects }) => {
    const from = preview.reviewer ? ` from ${preview.reviewer}` : ''
    showUndo(`Imported ${counted(effects.length, 'decision')}${from}`, async () => {
      const { kept } = await backend.api.reviews.undoImport({ clientId, answerId })
      if (kept.length === 0) return
      const names = kept.map(({ title }) => `“${title || 'Untitled post'}”`).join(', ')
      showFailure(new Error(`Changed since, so their state stays: ${names}.`), 'Taken back in part')
    })
  })
  const send = () => navigate(sendPath(clientId, monthOf(today)))
  const toList = () => navigate(clientPath(clientId, 'reviews'))
  const chooser = useRef<HTMLButtonElement>(null)
  const isSending = search.has('send')
  useShortcuts([
    { keys: 'N', label: 'Send posts for review', run: send },
    { keys: 'I', label: 'Import an answer', run: () => chooser.current?.click() },
  ])

  const choose = (files: readonly File[]) => {
    const [file] = files
    if (file) void importing.chooseFile(file)
  }
  const answerButtons = (props: Partial<ButtonProps>) => (
    <>
      <AnswerButton buttonRef={chooser} onFile={(file) => choose([file])} {...props} />
      <Button
        leftSection={<IconClipboardText size={16} aria-hidden />}
        {...props}
        variant="default"
        onClick={() => setPasting(true)}
      >
        Paste an answer
      </Button>
      {isPasting ? (
        <PasteAnswer onPaste={(text) => void importing.paste(text)} onClose={() => setPasting(false)} />
      ) : null}
    </>
  )
  const sendButton = (
    <Button size="xs" leftSection={<IconSend size={16} aria-hidden />} onClick={send}>
      Send for review
    </Button>
  )

  if (importing.state.step !== 'none') {
    return (
      <AnswerPanel
        clientId={clientId}
        state={importing.state}
        locale={locale}
        onImport={() => void importing.store()}
        onCancel={importing.cancel}
        chooser={
          <AnswerButton
            buttonRef={chooser}
            variant="default"
            label="Choose another file"
            onFile={(file) => choose([file])}
          />
        }
      />
    )
  }
  if (isSending) {
    const month = Month.safeParse(search.get('month'))
    return (
      <SendForm
        key={search.toString()}
        client={client}
        month={month.success ? month.data : monthOf(today)}
        posts={postsIn(search)}
        onClose={toList}
        onSent={({ roundId, putInReview, file }) => {
          const name = file.split(/[/\\]/).at(-1) ?? file
          showUndo(`Made ${name}${putInReview > 0 ? `; ${counted(putInReview, 'post')} put in review` : ''}`, () =>
            backend.api.reviews
              .undoRound({ clientId, roundId })
              .then(() => showDone('Taken back; the file stays where it is')),
          )
        }}
      />
    )
  }
  if (rounds.isError) return <Failure error={rounds.error} onRetry={() => void rounds.refetch()} />
  if (rounds.isPending) return <SkeletonLines count={6} height={48} />
  const views = toRoundViews(rounds.data, today)
  const waiting = views.reduce((sum, { open }) => sum + open, 0)
  return (
    <DropArea hint="Drop the client’s answer to see what it changes" onFiles={choose}>
      {views.length === 0 ? (
        <EmptyState
          icon={<IconMessageCheck size={40} stroke={1.25} />}
          title="Nothing sent for review yet"
          text="Posts go to the client as one file that opens in any browser, without an account or a network. The answer comes back as a file, too."
        >
          {sendButton}
          {answerButtons({ size: 'xs', variant: 'default' })}
        </EmptyState>
      ) : (
        <>
          <div className={classes.toolbar}>
            <h2 className={classes.title}>Reviews</h2>
            <span className={classes.note}>
              {waiting > 0 ? `${counted(waiting, 'post')} waiting for the client` : 'Nothing is waiting for the client'}
            </span>
            <div className={classes.controls}>
              {answerButtons({ size: 'xs', variant: 'default' })}
              {sendButton}
            </div>
          </div>
          <div className={classes.page}>
            {views.map((view, index) => (
              <RoundCard
                key={view.round.id}
                client={client}
                view={view}
                locale={locale}
                isFirstOpen={index === 0}
                today={today}
              />
            ))}
          </div>
        </>
      )}
    </DropArea>
  )
}

function postsIn(search: URLSearchParams): PostId[] {
  return (search.get('posts') ?? '').split(',').flatMap((text) => {
    const parsed = PostId.safeParse(text)
    return parsed.success ? [parsed.data] : []
  })
}

interface AnswerButtonProps extends Partial<ButtonProps> {
  readonly buttonRef: React.RefObject<HTMLButtonElement | null>
  readonly label?: string
  readonly onFile: (file: File) => void
}

function AnswerButton({ buttonRef, label = 'Import an answer', onFile, ...props }: AnswerButtonProps) {
  const reset = useRef<() => void>(null)
  return (
    <FileButton
      resetRef={reset}
      accept=".json,.txt,application/json,text/plain"
      onChange={(file) => {
        if (file) onFile(file)
        // The same file can be chosen again.
        reset.current?.()
      }}
    >
      {({ onClick }) => (
        <Button ref={buttonRef} leftSection={<IconFileImport size={16} aria-hidden />} {...props} onClick={onClick}>
          {label}
        </Button>
      )}
    </FileButton>
  )
}
