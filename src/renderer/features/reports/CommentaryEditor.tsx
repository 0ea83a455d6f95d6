import { Button, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import { useId } from 'react'
import type { Commentary } from '#shared/reports/report'
import { showUndo } from '../../ui/notices'
import classes from './CommentaryEditor.module.css'
import type { CommentaryForm } from './useCommentary'

type Field = keyof Commentary

const FIELDS: readonly {
  readonly name: Field
  readonly label: string
  readonly hint: string
  readonly rows: number
}[] = [
  { name: 'summary', label: 'Summary', hint: 'One sentence, in large type on the cover', rows: 3 },
  {
    name: 'why',
    label: 'Why',
    hint: 'What lies behind the figures; one paragraph per line',
    rows: 7,
  },
  { name: 'nextSteps', label: 'What next', hint: 'One step per line', rows: 5 },
]

const LIMITS: Readonly<Record<Field, number>> = { summary: 500, why: 20_000, nextSteps: 20_000 }

interface CommentaryEditorProps {
  readonly form: CommentaryForm
  readonly draft: Commentary
}

/** The freelancer's words beside the preview. An empty field prints the draft, which is shown as one. */
export function CommentaryEditor({ form, draft }: CommentaryEditorProps) {
  return (
    <div className={classes.editor}>
      <div className={classes.top}>
        <h3 className={classes.title}>Words</h3>
        <SaveState form={form} />
      </div>
      {FIELDS.map((field) => (
        <CommentaryField key={field.name} {...field} form={form} draft={draft[field.name]} />
      ))}
    </div>
  )
}

interface CommentaryFieldProps {
  readonly name: Field
  readonly label: string
  readonly hint: string
  readonly rows: number
  readonly form: CommentaryForm
  readonly draft: string
}

function CommentaryField({ name, label, hint, rows, form, draft }: CommentaryFieldProps) {
  const noteId = useId()
  const text = form.text[name]
  const isDraft = text.trim() === ''
  const backToDraft = () => {
    form.setField(name, '')
    showUndo(`${label}: the draft is printed again`, async () => form.setField(name, text))
  }
  return (
    <div className={classes.field}>
      <Textarea
        label={label}
        description={hint}
        value={text}
        placeholder={draft}
        maxLength={LIMITS[name]}
        minRows={rows}
        maxRows={18}
        autosize
        dir="auto"
        aria-describedby={noteId}
        classNames={{ input: isDraft ? classes.draft : undefined }}
        onChange={(event) => form.setField(name, event.currentTarget.value)}
      />
      <div className={classes.below}>
        <span id={noteId} className={classes.note}>
          {isDraft ? (
            <>
              <IconPencil size={14} aria-hidden /> Draft from the figures
            </>
          ) : text.length > LIMITS[name] * 0.8 ? (
            `${text.length} of ${LIMITS[name]} characters`
          ) : (
            'Your words'
          )}
        </span>
        {isDraft ? (
          <Button variant="subtle" size="compact-xs" onClick={() => form.setField(name, draft)}>
            Edit the draft
          </Button>
        ) : (
          <Button variant="subtle" size="compact-xs" onClick={backToDraft}>
            Back to the draft
          </Button>
        )}
      </div>
    </div>
  )
}

function SaveState({ form }: { readonly form: CommentaryForm }) {
  if (form.state === 'not-saved') {
    return (
      <span className={classes.failed} role="alert">
        <IconAlertTriangle size={16} aria-hidden />
        Not saved: {form.error?.message} Your words are kept here.
        <Button variant="default" size="compact-xs" onClick={() => void form.save().catch(() => {})}>
          Try again
        </Button>
      </span>
    )
  }
  return (
    <span className={classes.saved} role="status">
      {form.state === 'saved' ? (
        <>
          <IconCheck size={16} aria-hidden /> Saved
        </>
      ) : (
        'Saving…'
      )}
    </span>
  )
}
