import { Button, Menu } from '@mantine/core'
import { IconAlertTriangle, IconHash } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { checkCaption } from '#shared/calendar/captionLength'
import type { PlatformLimit } from '#shared/calendar/platformLimits'
import type { ClientId } from '#shared/kernel/ids'
import { type HashtagInsertion, insertHashtags } from '#shared/planning/hashtags'
import { useBackendQuery } from '../../../api/hooks'
import { clientPath } from '../../../shell/paths'
import { PLATFORM_WORDS } from '../../../ui/platforms'
import classes from './PostEditor.module.css'

interface HashtagMenuProps {
  readonly label: string
  readonly clientId: ClientId
  readonly text: string
  /** Of the platforms on which the text goes out. */
  readonly limits: readonly PlatformLimit[]
  readonly isOpen?: boolean
  readonly onOpen?: (isOpen: boolean) => void
  readonly onInsert: (suffix: string) => void
}

/** The client's hashtag groups, each with what it would add to the text, and whether that would be too much. */
export function HashtagMenu({ label, clientId, text, limits, isOpen, onOpen, onInsert }: HashtagMenuProps) {
  const [isOwnOpen, setOwnOpen] = useState(false)
  const opened = isOpen ?? isOwnOpen
  const list = useBackendQuery('planning', 'listHashtagGroups', { clientId }, { enabled: opened })
  const groups = list.data?.groups ?? []
  return (
    <Menu position="bottom-start" width={340} withinPortal opened={opened} onChange={onOpen ?? setOwnOpen}>
      <Menu.Target>
        <Button size="compact-xs" variant="default" leftSection={<IconHash size={14} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {list.data && groups.length === 0 && (
          <Menu.Item component={Link} href={`${clientPath(clientId, 'plan')}?part=hashtags`}>
            No groups yet. Make the first one in the plan.
          </Menu.Item>
        )}
        {groups.map(({ id, name, hashtags }) => {
          const insertion = insertHashtags(text, hashtags, list.data?.marks ?? [])
          const over = overLimit(text + insertion.suffix, limits)
          return (
            <Menu.Item
              key={id}
              disabled={insertion.suffix === ''}
              onClick={() => onInsert(insertion.suffix)}
              classNames={{ itemLabel: classes.insertLabel }}
            >
              <bdi className={classes.insertName}>{name}</bdi>
              <span className={classes.insertFacts}>{describe(insertion)}</span>
              {over.map((words) => (
                <span key={words} className={classes.insertOver}>
                  <IconAlertTriangle size={12} aria-hidden /> {words}
                </span>
              ))}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

function describe({ added, present, banned, avoided }: HashtagInsertion): string {
  const facts = [added.length === 0 ? 'nothing to add' : `adds ${added.length}`]
  if (present.length > 0) facts.push(`${present.length} there already`)
  if (banned.length > 0) facts.push(`${banned.length} banned, left out`)
  if (avoided.length > 0) facts.push(`to avoid: ${avoided.join(' ')}`)
  return facts.join(' · ')
}

/** What would be too much, and where, before anything is inserted. */
function overLimit(text: string, limits: readonly PlatformLimit[]): string[] {
  return limits.flatMap((limit) => {
    const check = checkCaption(text, limit)
    const name = PLATFORM_WORDS[limit.platform]
    return [
      ...(check.hasTooManyHashtags ? [`${check.hashtags} of ${check.maximumHashtags} hashtags on ${name}`] : []),
      ...(check.isTooLong
        ? [`${check.length.toLocaleString('en')} of ${check.maximum?.toLocaleString('en')} characters on ${name}`]
        : []),
    ]
  })
}
