import { Button, Menu } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconHash, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ClientId, HashtagGroupId } from '#shared/kernel/ids'
import { foldHashtag, type HashtagGroup, type HashtagMark, type HashtagMarkKind } from '#shared/planning/hashtags'
import { backend } from '../../api/connection'
import { useBackendQuery } from '../../api/hooks'
import { postPath } from '../../shell/paths'
import { dateText, writtenIn } from '../../ui/dateText'
import { SkeletonLines } from '../../ui/Delayed'
import { EmptyState } from '../../ui/EmptyState'
import { Failure } from '../../ui/Failure'
import { showUndo } from '../../ui/notices'
import { attempt } from '../../ui/attempt'
import { HashtagGroupInspector } from './HashtagGroupInspector'
import classes from './HashtagsPart.module.css'
import { OrderedRows } from '../../ui/OrderedRows'
import type { PlanPartProps } from './planParts'
import { titleOf } from './queueWords'
import { RowMenu } from '../../ui/RowMenu'
import rows from '../../ui/rows.module.css'

/** Hashtags in groups, with what was found out about them and when they were used last. */
export function HashtagsPart({ client }: PlanPartProps) {
  const clientId = client.id
  const [, navigate] = useLocation()
  const [selected, setSelected] = useState<string>()
  const list = useBackendQuery('planning', 'listHashtagGroups', { clientId })
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <SkeletonLines count={8} />
  const { groups, marks } = list.data
  const edited = groups.find(({ id }) => id === selected)
  const locale = writtenIn(client.locale)
  const planning = backend.api.planning
  const remove = async (group: HashtagGroup) => {
    const { id, name, hashtags, reach, reason, language } = group
    const fields = { name, hashtags, reach, reason, language }
    const position = groups.indexOf(group)
    if (!(await attempt(() => planning.deleteHashtagGroup({ clientId, groupId: id }), 'Not deleted'))) return
    if (selected === id) setSelected(undefined)
    showUndo(`“${group.name}” deleted`, () => planning.createHashtagGroup({ clientId, group: fields, position }))
  }
  return (
    <section className={rows.section} aria-labelledby="plan-hashtags">
      <div className={rows.head}>
        <h2 id="plan-hashtags" className={rows.heading}>
          Hashtag groups
        </h2>
        <div className={rows.headEnd}>
          <Button
            size="xs"
            variant={groups.length === 0 ? 'filled' : 'default'}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setSelected('new')}
          >
            New group
          </Button>
        </div>
      </div>
      {groups.length === 0 ? (
        <EmptyState
          icon={<IconHash size={40} stroke={1.25} />}
          title="No hashtag groups yet"
          text="Hashtags that belong together, with how big they are and why they fit. They are put into a caption or a first comment from the post."
        />
      ) : (
        <>
          <p className={rows.text}>
            Press a hashtag to mark it. Banned ones are never inserted; those to avoid are inserted and named.
          </p>
          <OrderedRows
            feature="planning"
            label="Hashtag groups"
            items={groups}
            idOf={({ id }) => id}
            nameOf={({ name }) => name}
            selectedId={selected}
            onMove={(id, position) =>
              attempt(
                () => planning.moveHashtagGroup({ clientId, groupId: id as HashtagGroupId, position }),
                'Not moved',
              )
            }
          >
            {(group, { up, down }) => (
              <>
                <div className={classes.group}>
                  <div className={classes.groupHead}>
                    <button type="button" className={rows.open} onClick={() => setSelected(group.id)}>
                      <bdi>{group.name}</bdi>
                    </button>
                    <span className={rows.fact}>
                      {group.hashtags.length === 1 ? '1 hashtag' : `${group.hashtags.length} hashtags`}
                      {group.language && (
                        <>
                          {' · '}
                          <bdi>{group.language}</bdi>
                        </>
                      )}
                    </span>
                  </div>
                  <ul className={classes.hashtags} aria-label={`Hashtags of ${group.name}`}>
                    {group.hashtags.map((hashtag) => (
                      <li key={hashtag}>
                        <MarkMenu clientId={clientId} hashtag={hashtag} marks={marks} />
                      </li>
                    ))}
                  </ul>
                  <Research title="How big" text={group.reach} />
                  <Research title="Why" text={group.reason} />
                  <p className={classes.research}>
                    <span className={classes.term}>Last used</span>{' '}
                    {group.lastUse ? (
                      <>
                        {dateText(group.lastUse.at.slice(0, 10), locale)},{' '}
                        <button
                          type="button"
                          className={classes.link}
                          onClick={() => group.lastUse && navigate(postPath(clientId, group.lastUse.postId))}
                        >
                          <bdi>{titleOf(group.lastUse.title)}</bdi>
                        </button>
                      </>
                    ) : (
                      'in no post with at least half of these hashtags'
                    )}
                  </p>
                </div>
                <RowMenu
                  name={group.name}
                  onEdit={() => setSelected(group.id)}
                  onUp={up}
                  onDown={down}
                  onDelete={() => void remove(group)}
                />
              </>
            )}
          </OrderedRows>
        </>
      )}
      {selected === 'new' || edited ? (
        <HashtagGroupInspector
          key={selected}
          clientId={clientId}
          group={edited}
          onClose={() => setSelected(undefined)}
        />
      ) : null}
    </section>
  )
}

function Research({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null
  return (
    <p className={classes.research}>
      <span className={classes.term}>{title}</span> <bdi>{text}</bdi>
    </p>
  )
}

const MARKS: readonly { readonly kind: HashtagMarkKind; readonly label: string; readonly word: string }[] = [
  { kind: 'banned', label: 'Mark as banned', word: 'banned' },
  { kind: 'avoid', label: 'Mark as to avoid', word: 'avoid' },
]

interface MarkMenuProps {
  readonly clientId: ClientId
  readonly hashtag: string
  readonly marks: readonly HashtagMark[]
}

function MarkMenu({ clientId, hashtag, marks }: MarkMenuProps) {
  const mark = marks.find((each) => foldHashtag(each.hashtag) === foldHashtag(hashtag))
  const word = MARKS.find(({ kind }) => kind === mark?.kind)?.word
  const set = (kind: HashtagMarkKind | null) =>
    void attempt(() => backend.api.planning.markHashtag({ clientId, hashtag, kind, reason: '' }), 'Not marked')
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button type="button" className={classes.hashtag} data-mark={mark?.kind}>
          {mark?.kind === 'banned' && <IconBan size={12} aria-hidden />}
          {mark?.kind === 'avoid' && <IconAlertTriangle size={12} aria-hidden />}
          <bdi>{hashtag}</bdi>
          {word && <span> {word}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {MARKS.filter(({ kind }) => kind !== mark?.kind).map(({ kind, label }) => (
          <Menu.Item key={kind} onClick={() => set(kind)}>
            {label}
          </Menu.Item>
        ))}
        {mark && <Menu.Item onClick={() => set(null)}>Take the mark away</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
