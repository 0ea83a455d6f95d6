import { Button } from '@mantine/core'
import { IconEyeOff, IconListCheck, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChecklistItemId } from '#shared/kernel/ids'
import { localDateTimeOf, utcInstantFromMs } from '#shared/kernel/time'
import type { ChecklistItem } from '#shared/onboarding/checklist'
import type { Onboarding } from '#shared/onboarding/contract'
import { backend } from '../../api/connection'
import { useUserTimeZone } from '../../api/studio'
import { attempt } from '../../ui/attempt'
import { writtenIn } from '../../ui/dateText'
import { EmptyState } from '../../ui/EmptyState'
import { showUndo } from '../../ui/notices'
import { OrderedRows } from '../../ui/OrderedRows'
import { RowMenu } from '../../ui/RowMenu'
import rows from '../../ui/rows.module.css'
import { useNow } from '../../ui/useNow'
import { ChecklistInspector } from './ChecklistInspector'
import classes from './ChecklistPart.module.css'
import { dueWords } from './checklistView'
import { DoneBox } from './DoneBox'
import { KickOffField } from './KickOffField'

/** What has to be there before the work begins, and soon after; each with a date that reminds. */
export function ChecklistPart({ onboarding }: { readonly onboarding: Onboarding }) {
  const { person, checklist, kickOffOn } = onboarding
  const clientId = person.id
  const userTimeZone = useUserTimeZone()
  const now = localDateTimeOf(utcInstantFromMs(useNow()), person.timeZone)
  const locale = writtenIn(person.locale)
  const [selected, setSelected] = useState<string>()
  const edited = checklist.find(({ id }) => id === selected)
  const { onboarding: calls } = backend.api
  const remove = async ({ id, title }: ChecklistItem) => {
    if (!(await attempt(() => calls.deleteItem({ clientId, itemId: id }), 'Not deleted'))) return
    if (selected === id) setSelected(undefined)
    showUndo(`“${title}” deleted`, () => calls.undeleteItem({ clientId, itemId: id }))
  }
  const done = checklist.filter(({ doneAtUtc }) => doneAtUtc !== null).length
  const add = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setSelected('new')}
    >
      New item
    </Button>
  )
  return (
    <section className={classes.part} aria-label="Checklist">
      {checklist.length > 0 ? (
        <div className={rows.head}>
          <h3 className={classes.title}>
            {done} of {checklist.length} done
          </h3>
          <div className={rows.headEnd}>{add}</div>
        </div>
      ) : null}
      <div className={classes.kickOff}>
        <KickOffField onboarding={onboarding} />
      </div>
      {checklist.length === 0 ? (
        <EmptyState
          icon={<IconListCheck size={40} stroke={1.25} />}
          title="No checklist yet"
          text="With a day for the kick-off it begins with access, brand kit, goals and the first calendar, each with a date that reminds you."
        >
          {add}
        </EmptyState>
      ) : (
        <OrderedRows
          feature="onboarding"
          label="Checklist"
          items={checklist}
          idOf={({ id }) => id}
          nameOf={({ title }) => title}
          selectedId={selected}
          onMove={(id, position) =>
            attempt(() => calls.moveItem({ clientId, itemId: id as ChecklistItemId, position }), 'Not moved')
          }
        >
          {(item, { up, down }) => {
            const due = dueWords({ item, now, timeZone: person.timeZone, userTimeZone, locale })
            return (
              <>
                <DoneBox clientId={clientId} item={item} />
                <span className={classes.words}>
                  <button
                    type="button"
                    className={classes.open}
                    data-done={item.doneAtUtc !== null || undefined}
                    onClick={() => setSelected(item.id)}
                  >
                    <bdi>{item.title}</bdi>
                  </button>
                  <span className={classes.facts}>
                    <span className={classes.due} data-kind={due.kind}>
                      {due.text}
                    </span>
                    {item.isShown ? null : (
                      <span className={classes.hidden}>
                        <IconEyeOff size={14} aria-hidden /> Not shown to the client
                      </span>
                    )}
                    {item.notes ? <bdi className={classes.notes}>{item.notes}</bdi> : null}
                  </span>
                </span>
                <RowMenu
                  name={item.title}
                  onEdit={() => setSelected(item.id)}
                  onUp={up}
                  onDown={down}
                  onDelete={() => void remove(item)}
                />
              </>
            )
          }}
        </OrderedRows>
      )}
      {kickOffOn === null && checklist.length > 0 ? (
        <p className={rows.text}>Without a day for the kick-off the usual items have no dates.</p>
      ) : null}
      {selected === 'new' || edited ? (
        <ChecklistInspector
          key={selected}
          clientId={clientId}
          item={edited}
          kickOffOn={kickOffOn}
          onClose={() => setSelected(undefined)}
        />
      ) : null}
    </section>
  )
}
