import type { ClientId, SlotId } from '#shared/kernel/ids'
import type { PostingSlot } from '#shared/planning/slots'
import type { slotsContract } from '#shared/planning/slotsContract'
import { AppError } from '#shared/rpc/appError'
import type { Handlers } from '#shared/rpc/procedure'
import { type BackendContext, createId } from '../../context'
import type { PostChange } from '../calendar/handlers'
import { setPreference } from './preferencesRepo'
import {
  fillQueue,
  findNextSlot,
  MINUTES_APART_KEY,
  moveQueuedPost,
  queuePost,
  readMinutesApart,
  readQueue,
  readSlots,
  undoFillQueue,
  unqueuePost,
} from './queue'
import { deleteSlot, insertSlot, listChannelIds, setSlotPaused } from './slotsRepo'

export function createSlotHandlers(context: BackendContext): Handlers<typeof slotsContract> {
  const files = context.clientFiles
  const write = <T>(clientId: ClientId, work: (open: PostChange) => T): T =>
    files.write(clientId, (store, change) => {
      change.topic('planning')
      return work({ context, store, change })
    })

  return {
    listSlots: ({ clientId }) => files.read(clientId, readSlots),
    getSlotPlan: ({ clientId }) =>
      files.read(clientId, (store) => ({
        slots: readSlots(store),
        minutesApart: readMinutesApart(store),
        ...readQueue(context, store),
      })),
    addSlots: ({ clientId, slots }) =>
      write(clientId, ({ store }) => {
        const channelIds = listChannelIds(store)
        const added: PostingSlot[] = []
        for (const [index, slot] of slots.entries()) {
          if (!channelIds.has(slot.channelId)) {
            throw new AppError('channel-not-found', 'This channel does not exist any more.', {
              field: `slots.${index}.channelId`,
            })
          }
          const id = createId<SlotId>(context)
          const { channelId, weekday, time, isPaused } = slot
          const isNew = insertSlot(store, { id, channel_id: channelId, weekday, time, is_paused: isPaused ? 1 : 0 })
          if (isNew) added.push({ id, ...slot })
        }
        return added
      }),
    removeSlots: ({ clientId, slotIds }) =>
      write(clientId, ({ store }) => {
        for (const id of slotIds) deleteSlot(store, id)
        return {}
      }),
    pauseSlots: ({ clientId, slotIds, isPaused }) =>
      write(clientId, ({ store }) => {
        for (const id of slotIds) setSlotPaused(store, id, isPaused)
        return {}
      }),
    setMinutesApart: ({ clientId, minutesApart }) =>
      write(clientId, ({ store }) => {
        setPreference(store, MINUTES_APART_KEY, minutesApart)
        return {}
      }),
    findNextSlot: ({ clientId, postId }) => files.read(clientId, (store) => findNextSlot(context, store, postId)),
    queuePost: ({ clientId, postId, position }) =>
      write(clientId, (open) => {
        queuePost(open, postId, position)
        return {}
      }),
    unqueuePost: ({ clientId, postId }) =>
      write(clientId, (open) => {
        unqueuePost(open, postId)
        return {}
      }),
    moveQueuedPost: ({ clientId, postId, position }) =>
      write(clientId, (open) => {
        moveQueuedPost(open, postId, position)
        return {}
      }),
    fillQueue: ({ clientId, expected }) => write(clientId, (open) => fillQueue(open, expected)),
    undoFillQueue: ({ clientId, filled, queue }) =>
      write(clientId, (open) => {
        undoFillQueue(open, filled, queue)
        return {}
      }),
  }
}
