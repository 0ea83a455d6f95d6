import { Checkbox, Group, Modal, Radio, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ClientProfile } from '#shared/clients/client'
import type { PostId } from '#shared/kernel/ids'
import type { LocalDateTime } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import type { PostSeries, SeriesScope } from '#shared/series/series'
import { backend } from '../../../api/connection'
import { useBackendQuery } from '../../../api/hooks'
import { FormEnd } from '../../../ui/FormEnd'
import { dateWordsFor } from '../dateWords'
import { choiceFor, choiceOf, missingField, type RepeatChoice, toRuleText } from './repeatChoice'
import { RepeatEnd } from './RepeatEnd'
import { RepeatFields } from './RepeatFields'
import { RepeatPreview } from './RepeatPreview'
import { type SeriesActions, seriesSentence } from './seriesActions'

interface RepeatDialogProps {
  readonly client: Pick<ClientProfile, 'id' | 'timeZone' | 'locale'>
  readonly postId: PostId
  /** Where the post is, or for a repeat where the rule has it: the dates count from there. */
  readonly startsAt: LocalDateTime
  /** Of a post that repeats already. */
  readonly series: PostSeries | null
  readonly actions: SeriesActions
  readonly onClose: () => void
}

const SHOWN_DATES = 8
const MISSING_WORDS = {
  interval: 'A whole number from 1 to 1,000.',
  weekdays: 'Choose at least one day.',
  day: 'A day from 1 to 31.',
  until: 'Choose the last day.',
  count: 'A whole number from 1 to 3,650.',
  rule: 'Write a rule such as FREQ=WEEKLY;BYDAY=TU.',
} as const

/** How a post repeats: chosen, said in a sentence, and shown as dates before anything changes. */
export function RepeatDialog({ client, postId, startsAt, series, actions, onClose }: RepeatDialogProps) {
  const [choice, setChoice] = useState<RepeatChoice>(() => initialChoice(series, startsAt, client))
  const [scope, setScope] = useState<SeriesScope>('following')
  const [includesEdited, setIncludesEdited] = useState(false)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<AppError>()

  const rule = toRuleText(choice)
  const [asked] = useDebouncedValue(rule, 150)
  const preview = useBackendQuery(
    'series',
    'previewRule',
    { clientId: client.id, rule: asked ?? '', startsAt, limit: SHOWN_DATES },
    { enabled: asked !== undefined, placeholderData: keepPreviousData, retry: false },
  )
  const scopes = useBackendQuery(
    'series',
    'describeScopes',
    { clientId: client.id, postId },
    { enabled: series !== null },
  )
  const missing = missingField(choice)
  const refusal = failure ?? (asked === rule ? (preview.error ?? undefined) : undefined)
  const isEmptyShown = isTried || missing === 'interval' || missing === 'day' || missing === 'count'
  const errors: Partial<Record<string, string>> = missing
    ? isEmptyShown
      ? { [missing]: MISSING_WORDS[missing] }
      : {}
    : refusal
      ? { [fieldOf(refusal, choice)]: refusal.message }
      : {}

  const change = (changes: Partial<RepeatChoice>) => {
    setChoice({ ...choice, ...changes })
    setFailure(undefined)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (rule === undefined) return
    setBusy(true)
    const ofPost = { clientId: client.id, postId, rule }
    const refused = await actions.change(
      () =>
        series
          ? backend.api.series.changeRule({ ...ofPost, scope, includesEdited })
          : backend.api.series.createSeries(ofPost),
      series ? 'Repeats changed' : 'The post repeats',
    )
    setBusy(false)
    if (refused) setFailure(refused)
    else onClose()
  }

  const dates = preview.data
  const isShown = dates !== undefined && rule !== undefined && !refusal
  const editedCount = scopes.data?.[scope].editedCount ?? 0
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={series ? 'Change how the post repeats' : 'Repeat the post'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <RepeatFields choice={choice} errors={errors} onChange={change} />
          {choice.frequency !== 'rule' && (
            <RepeatEnd choice={choice} errors={errors} words={dateWordsFor(client.locale)} onChange={change} />
          )}
          {series && (
            <Group gap="xl" align="flex-end">
              <Radio.Group label="Change" value={scope} onChange={(value) => setScope(value as SeriesScope)}>
                <Group gap="lg" mt={4}>
                  <Radio value="following" label="This and following" />
                  <Radio value="all" label="All that are still to come" />
                </Group>
              </Radio.Group>
              {editedCount > 0 && (
                <Checkbox
                  label={`Also ${editedCount === 1 ? 'the one' : `the ${editedCount}`} edited on ${editedCount === 1 ? 'its' : 'their'} own`}
                  checked={includesEdited}
                  onChange={(event) => setIncludesEdited(event.currentTarget.checked)}
                />
              )}
            </Group>
          )}
          <RepeatPreview
            sentence={
              isShown
                ? seriesSentence({ rule: dates.rule, startsAt: dates.firstAt }, client.locale, client.timeZone)
                : ''
            }
            dates={isShown ? dates.next : []}
            total={isShown ? dates.total : null}
            movedTo={isShown && !series && dates.firstAt !== startsAt ? dates.firstAt : undefined}
            words={dateWordsFor(client.locale)}
          />
          <FormEnd
            error={failure && fieldOf(failure, choice) === 'other' ? failure : null}
            submit={series ? 'Change repeats' : 'Repeat'}
            isBusy={isBusy}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  )
}

function initialChoice(
  series: PostSeries | null,
  startsAt: LocalDateTime,
  { timeZone }: Pick<ClientProfile, 'timeZone'>,
): RepeatChoice {
  if (!series) return choiceFor(startsAt)
  const choice = choiceOf(series.rule, startsAt, timeZone)
  // What is left, as the change begins with this post.
  return series.remainingCount === null ? choice : { ...choice, count: series.remainingCount }
}

/** Where the dialog shows a refusal. */
function fieldOf({ field }: AppError, choice: RepeatChoice): string {
  if (field === 'until') return choice.frequency === 'rule' ? 'rule' : choice.ends === 'on' ? 'until' : 'day'
  if (field !== 'rule') return 'other'
  return choice.frequency === 'rule' ? 'rule' : choice.ends === 'after' ? 'count' : 'day'
}
