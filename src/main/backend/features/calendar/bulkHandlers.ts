import type { bulkContract } from '#shared/calendar/bulk'
import type { ClientId } from '#shared/kernel/ids'
import { addDays, type LocalDate, type LocalDateTime, localDateOf } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import { changeMany, undoBulkChange } from './bulkChange'
import { changePostState, deletePost, editPost, movePost, type PostChange } from './changePost'
import { duplicateToMonth, insertForeignCopies, readForeignSources } from './duplicatePosts'
import { assertPlanExists } from './postRules'

/** Changes of many posts at once. */
export function createBulkHandlers(context: BackendContext): Handlers<typeof bulkContract> {
  const files = context.clientFiles
  const change = <T>(clientId: ClientId, work: (open: PostChange) => T): T =>
    files.write(clientId, (store, change) => work({ context, store, change }))

  return {
    movePosts: ({ clientId, postIds, to }) =>
      change(clientId, (open) =>
        changeMany(open, postIds, (before) => {
          const at = before.scheduled_at as LocalDateTime | null
          if (at === null) throw new AppError('post-without-date', 'It has no date.')
          const date: LocalDate = 'date' in to ? to.date : addDays(localDateOf(at), to.days)
          return movePost(open, before.id, `${date}T${at.slice(11)}` as LocalDateTime)
        }),
      ),
    changeStates: ({ clientId, postIds, state }) =>
      change(clientId, (open) => changeMany(open, postIds, (before) => changePostState(open, before.id, { state }))),
    planPosts: ({ clientId, postIds, pillarId, campaignId }) =>
      change(clientId, (open) => {
        const changes = {
          ...(pillarId === undefined ? {} : { pillarId }),
          ...(campaignId === undefined ? {} : { campaignId }),
        }
        assertPlanExists(open.store, changes, (field) => field)
        return changeMany(open, postIds, (before) => editPost(open, before.id, changes, undefined))
      }),
    deletePosts: ({ clientId, postIds }) =>
      change(clientId, (open) => changeMany(open, postIds, (before) => deletePost(open, before.id))),
    duplicatePosts: ({ clientId, postIds, month, position }) =>
      change(clientId, (open) => duplicateToMonth(open, postIds, month, position)),
    duplicatePostsToClient: ({ fromClientId, toClientId, postIds }) => {
      if (fromClientId === toClientId) {
        throw new AppError('same-client', 'These posts are of this client already.', { field: 'toClientId' })
      }
      const sources = files.read(fromClientId, (store) => readForeignSources(store, postIds))
      return change(toClientId, (open) => insertForeignCopies(open, sources))
    },
    undoBulkChange: ({ clientId, changeId }) => change(clientId, (open) => undoBulkChange(open, changeId)),
  }
}
