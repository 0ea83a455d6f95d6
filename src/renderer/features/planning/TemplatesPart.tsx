import { Button } from '@mantine/core'
import { IconPlus, IconTemplate } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CaptionTemplateId } from '#shared/kernel/ids'
import { type CaptionTemplate, templateFields } from '#shared/planning/captionTemplate'
import { backend } from '../../api/connection'
import { useBackendQuery } from '../../api/hooks'
import { useUserTimeZone } from '../../api/studio'
import { postPath } from '../../shell/paths'
import { dateText, dayOf, writtenIn } from '../../ui/dateText'
import { SkeletonLines } from '../../ui/Delayed'
import { EmptyState } from '../../ui/EmptyState'
import { Failure } from '../../ui/Failure'
import { showUndo } from '../../ui/notices'
import { attempt } from '../../ui/attempt'
import classes from './HashtagsPart.module.css'
import { OrderedRows } from '../../ui/OrderedRows'
import type { PlanPartProps } from './planParts'
import { titleOf } from './queueWords'
import { RowMenu } from '../../ui/RowMenu'
import rows from '../../ui/rows.module.css'
import { TemplateInspector } from './TemplateInspector'

/** Captions that are written again and again, with fields for what differs. */
export function TemplatesPart({ client }: PlanPartProps) {
  const clientId = client.id
  const [, navigate] = useLocation()
  const [selected, setSelected] = useState<string>()
  const userZone = useUserTimeZone()
  const list = useBackendQuery('planning', 'listCaptionTemplates', { clientId })
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <SkeletonLines count={8} />
  const templates = list.data
  const edited = templates.find(({ id }) => id === selected)
  const locale = writtenIn(client.locale)
  const planning = backend.api.planning
  const remove = async (template: CaptionTemplate) => {
    const { id, name, text, notes } = template
    const position = templates.indexOf(template)
    if (!(await attempt(() => planning.deleteCaptionTemplate({ clientId, templateId: id }), 'Not deleted'))) return
    if (selected === id) setSelected(undefined)
    showUndo(`“${name}” deleted`, () =>
      planning.createCaptionTemplate({ clientId, template: { name, text, notes }, position }),
    )
  }
  return (
    <section className={rows.section} aria-labelledby="plan-templates">
      <div className={rows.head}>
        <h2 id="plan-templates" className={rows.heading}>
          Caption templates
        </h2>
        <div className={rows.headEnd}>
          <Button
            size="xs"
            variant={templates.length === 0 ? 'filled' : 'default'}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setSelected('new')}
          >
            New template
          </Button>
        </div>
      </div>
      {templates.length === 0 ? (
        <EmptyState
          icon={<IconTemplate size={40} stroke={1.25} />}
          title="No templates yet"
          text="A text with fields such as {{product}}. It is put into a caption from the post, which asks for the fields."
        />
      ) : (
        <OrderedRows
          feature="planning"
          label="Caption templates"
          items={templates}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
          selectedId={selected}
          onMove={(id, position) =>
            attempt(
              () => planning.moveCaptionTemplate({ clientId, templateId: id as CaptionTemplateId, position }),
              'Not moved',
            )
          }
        >
          {(template, { up, down }) => (
            <>
              <div className={classes.group}>
                <div className={classes.groupHead}>
                  <button type="button" className={rows.open} onClick={() => setSelected(template.id)}>
                    <bdi>{template.name}</bdi>
                  </button>
                </div>
                <p className={classes.templateText} dir="auto">
                  {template.text}
                </p>
                <div className={classes.fields}>
                  {templateFields(template.text).map((field) => (
                    <bdi key={field} className={classes.field}>
                      {field}
                    </bdi>
                  ))}
                </div>
                <p className={classes.research}>
                  <span className={classes.term}>Last used</span>{' '}
                  {template.lastUse ? (
                    <>
                      {dateText(dayOf(Date.parse(template.lastUse.atUtc), userZone), locale)}
                      {template.lastUse.postId && (
                        <>
                          ,{' '}
                          <button
                            type="button"
                            className={classes.link}
                            onClick={() =>
                              template.lastUse?.postId && navigate(postPath(clientId, template.lastUse.postId))
                            }
                          >
                            <bdi>{titleOf(template.lastUse.title)}</bdi>
                          </button>
                        </>
                      )}
                    </>
                  ) : (
                    'never'
                  )}
                </p>
              </div>
              <RowMenu
                name={template.name}
                onEdit={() => setSelected(template.id)}
                onUp={up}
                onDown={down}
                onDelete={() => void remove(template)}
              />
            </>
          )}
        </OrderedRows>
      )}
      {selected === 'new' || edited ? (
        <TemplateInspector
          key={selected}
          clientId={clientId}
          template={edited}
          onClose={() => setSelected(undefined)}
        />
      ) : null}
    </section>
  )
}
