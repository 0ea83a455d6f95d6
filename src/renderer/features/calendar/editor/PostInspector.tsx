import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconTrash } from '@tabler/icons-react'
import { displayTitle, type PostSummary } from '#shared/calendar/post'
import type { ClientSummary } from '#shared/clients/client'
import type { PostId } from '#shared/kernel/ids'
import type { LocalDateTime } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import { useBackendQuery } from '../../../api/hooks'
import { Inspector } from '../../../shell/Inspector'
import { SkeletonLines } from '../../../ui/Delayed'
import { Failure } from '../../../ui/Failure'
import type { DateWords } from '../dateWords'
import { UNTITLED } from '../postWords'
import { PostEditor } from './PostEditor'

interface PostInspectorProps {
  readonly client: ClientSummary
  readonly postId: PostId
  readonly words: DateWords
  /** Just made: the title is where one goes on. */
  readonly isNew: boolean
  /** It is being posted by hand. */
  readonly isPosting: boolean
  /** Its date is where one goes on. */
  readonly isRescheduling: boolean
  readonly onPosting: (isOn: boolean) => void
  readonly onMove: (post: PostSummary, at: LocalDateTime | null) => Promise<AppError | undefined>
  readonly onRemove: (post: Pick<PostSummary, 'id' | 'title'>) => void
  readonly onDuplicate: () => Promise<void>
  readonly onClose: () => void
}

/** The post that is open, beside the calendar. */
export function PostInspector(props: PostInspectorProps) {
  const { client, postId, onRemove, onDuplicate, onClose } = props
  const stored = useBackendQuery('calendar', 'getPost', { clientId: client.id, postId })
  const profile = useBackendQuery('clients', 'getClient', { clientId: client.id })
  const limits = useBackendQuery('settings', 'listPlatformLimits', {})
  const post = stored.data?.post
  const title = post ? displayTitle(post.title, post.caption) : ''
  const error = stored.error ?? profile.error ?? limits.error

  return (
    <Inspector
      title={title || UNTITLED}
      onClose={onClose}
      actions={
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label="More for this post">
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void onDuplicate()}>
              Duplicate
            </Menu.Item>
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => onRemove({ id: postId, title })}
            >
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
    >
      {error && !stored.data && (
        <Failure title="This post cannot be shown" error={error} onRetry={() => void stored.refetch()} />
      )}
      {!error && !(stored.data && profile.data && limits.data) && <SkeletonLines count={8} />}
      {stored.data && profile.data && limits.data && (
        <PostEditor
          post={stored.data.post}
          history={stored.data.history}
          series={stored.data.series}
          profile={profile.data}
          limits={limits.data}
          words={props.words}
          isNew={props.isNew}
          isPosting={props.isPosting}
          isRescheduling={props.isRescheduling}
          onPosting={props.onPosting}
          onMove={props.onMove}
        />
      )}
    </Inspector>
  )
}
