import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { fillTemplate, foldField, templateFields } from '#shared/planning/captionTemplate'
import { localDateOf } from '#shared/kernel/time'
import { useBackendCommand, useBackendQuery } from '../../../api/hooks'
import { clientPath } from '../../../shell/paths'
import { showFailure } from '../../../ui/notices'
import classes from './PostEditor.module.css'
import type { PostEditing } from './postEditing'

interface TemplateDialogProps {
  readonly editing: PostEditing
  readonly link: string
  readonly hasText: boolean
  readonly onInsert: (text: string) => void
  readonly onClose: () => void
}

/** Chooses a template, asks for its fields, and shows what comes out before it is inserted. */
export function TemplateDialog({ editing, link, hasText, onInsert, onClose }: TemplateDialogProps) {
  const { profile, post, words } = editing
  const templates = useBackendQuery('planning', 'listCaptionTemplates', { clientId: profile.id })
  const noteUse = useBackendCommand('planning', 'noteTemplateUse', {
    onError: (error) => showFailure(error, 'Last use not stored'),
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const template = templates.data?.find(({ id }) => id === chosen) ?? templates.data?.[0]
  const known: Readonly<Record<string, string>> = {
    date: post.scheduledAt ? words.dayLong(localDateOf(post.scheduledAt)) : '',
    link,
    client: profile.name,
  }
  const fields = template ? templateFields(template.text) : []
  const valueOf = (field: string) => typed[foldField(field)] ?? known[foldField(field)] ?? ''
  const filled = fillTemplate(template?.text ?? '', Object.fromEntries(fields.map((field) => [field, valueOf(field)])))
  const insert = () => {
    if (!template) return
    onClose()
    // The dialog gives the focus back first; the text is typed where it then is.
    requestAnimationFrame(() => onInsert(filled.text))
    noteUse.mutate({ clientId: profile.id, templateId: template.id, postId: post.id })
  }
  return (
    <Modal opened onClose={onClose} title="Text from a template" size="lg">
      {templates.data?.length === 0 && (
        <p>
          No templates yet. <Link href={`${clientPath(profile.id, 'plan')}?part=templates`}>Make the first one</Link>.
        </p>
      )}
      {template && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            // A form in a portal still bubbles to what it was opened from.
            event.stopPropagation()
            insert()
          }}
        >
          <Stack gap="md">
            <Select
              label="Template"
              allowDeselect={false}
              data-autofocus={fields.length === 0 || undefined}
              data={(templates.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={template.id}
              onChange={setChosen}
            />
            {fields.map((field, index) => (
              <TextInput
                key={`${template.id} ${field}`}
                label={field}
                dir="auto"
                maxLength={10_000}
                data-autofocus={index === 0 || undefined}
                value={valueOf(field)}
                onChange={(event) => setTyped({ ...typed, [foldField(field)]: event.currentTarget.value })}
              />
            ))}
            <div>
              <h3 className={classes.heading}>Preview</h3>
              <p className={classes.templatePreview} dir="auto">
                {filled.text}
              </p>
              {filled.missing.length > 0 && (
                <p className={classes.hint} role="status">
                  Not filled yet: <bdi>{filled.missing.join(', ')}</bdi>. It stays in the text in braces.
                </p>
              )}
            </div>
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit">{hasText ? 'Insert below the text' : 'Insert'}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
