import { Button } from '@mantine/core'
import { IconPlus, IconStack2 } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { Pillar } from '#shared/planning/pillar'
import { backend } from '../../api/connection'
import { EmptyState } from '../../ui/EmptyState'
import { showUndo } from '../../ui/notices'
import { PlanSwatch } from '../../ui/PillarMark'
import { attempt } from '../../ui/attempt'
import { OrderedRows } from '../../ui/OrderedRows'
import { PillarInspector } from './PillarInspector'
import { nextPlanColor } from './planColors'
import { RowMenu } from '../../ui/RowMenu'
import classes from '../../ui/rows.module.css'

interface PillarsSectionProps {
  readonly clientId: ClientId
  readonly pillars: readonly Pillar[]
}

const posts = (count: number) => (count === 1 ? '1 post' : `${count.toLocaleString('en')} posts`)

export function PillarsSection({ clientId, pillars }: PillarsSectionProps) {
  const [selected, setSelected] = useState<string>()
  const active = pillars.filter(({ archivedAtUtc }) => archivedAtUtc === null)
  const archived = pillars.filter(({ archivedAtUtc }) => archivedAtUtc !== null)
  const edited = pillars.find(({ id }) => id === selected)
  const planning = backend.api.planning
  // Places are counted among all pillars; the archived ones lie between.
  const move = (id: string, position: number) => {
    const target = active.filter((pillar) => pillar.id !== id)[position]
    const others = pillars.filter((pillar) => pillar.id !== id)
    const place = target ? others.findIndex((pillar) => pillar.id === target.id) : others.length
    return attempt(() => planning.movePillar({ clientId, pillarId: id as Pillar['id'], position: place }), 'Not moved')
  }
  const archive = async ({ id, name }: Pillar) => {
    const set = (isArchived: boolean) => planning.archivePillar({ clientId, pillarId: id, isArchived })
    if (await attempt(() => set(true), 'Not archived')) showUndo(`“${name}” archived`, () => set(false))
  }
  const remove = async (pillar: Pillar) => {
    const { id, name, color, targetPercent, notes } = pillar
    if (!(await attempt(() => planning.deletePillar({ clientId, pillarId: id }), 'Not deleted'))) return
    if (selected === id) setSelected(undefined)
    const position = pillars.indexOf(pillar)
    showUndo(`“${name}” deleted`, async () => {
      const back = await planning.createPillar({ clientId, pillar: { name, color, targetPercent, notes }, position })
      if (pillar.archivedAtUtc) await planning.archivePillar({ clientId, pillarId: back.id, isArchived: true })
    })
  }
  const row = (pillar: Pillar) => (
    <>
      <PlanSwatch color={pillar.color} />
      <span className={classes.name}>
        <button type="button" className={classes.open} onClick={() => setSelected(pillar.id)}>
          <bdi>{pillar.name}</bdi>
        </button>
      </span>
      <span className={classes.fact} data-minor>
        {posts(pillar.postCount)}
      </span>
      <span className={classes.fact}>
        {pillar.targetPercent === null ? 'no target' : `target ${pillar.targetPercent} %`}
      </span>
    </>
  )
  return (
    <section className={classes.section} aria-labelledby="plan-pillars">
      <div className={classes.head}>
        <h2 id="plan-pillars" className={classes.heading}>
          Content pillars
        </h2>
        <div className={classes.headEnd}>
          <Button
            size="xs"
            variant={active.length === 0 ? 'filled' : 'default'}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setSelected('new')}
          >
            New pillar
          </Button>
        </div>
      </div>
      {pillars.length === 0 ? (
        <EmptyState
          icon={<IconStack2 size={40} stroke={1.25} />}
          title="No pillars yet"
          text="Three to six kinds of content that a client posts again and again. With a target each, the real mix is held against it."
        />
      ) : (
        <OrderedRows
          feature="planning"
          label="Content pillars"
          items={active}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
          selectedId={selected}
          onMove={move}
        >
          {(pillar, { up, down }) => (
            <>
              {row(pillar)}
              <RowMenu
                name={pillar.name}
                onEdit={() => setSelected(pillar.id)}
                onUp={up}
                onDown={down}
                onArchive={() => void archive(pillar)}
                onDelete={() => void remove(pillar)}
              />
            </>
          )}
        </OrderedRows>
      )}
      {archived.length > 0 && (
        <div className={classes.archived}>
          <h3 className={classes.archivedTitle}>Archived</h3>
          <ul className={classes.list} aria-label="Archived pillars">
            {archived.map((pillar) => (
              <li key={pillar.id} className={classes.row}>
                {row(pillar)}
                <RowMenu
                  name={pillar.name}
                  onEdit={() => setSelected(pillar.id)}
                  onRestore={() =>
                    void attempt(
                      () => planning.archivePillar({ clientId, pillarId: pillar.id, isArchived: false }),
                      'Not restored',
                    )
                  }
                  onDelete={() => void remove(pillar)}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      {selected === 'new' || edited ? (
        <PillarInspector
          key={selected}
          clientId={clientId}
          pillar={edited}
          newColor={nextPlanColor(pillars.map(({ color }) => color))}
          onClose={() => setSelected(undefined)}
        />
      ) : null}
    </section>
  )
}
