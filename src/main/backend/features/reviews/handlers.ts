import type { ClientId } from '#shared/kernel/ids'
import type { Handlers } from '#shared/rpc/procedure'
import type { reviewsContract } from '#shared/reviews/contract'
import type { BackendContext } from '../../context'
import type { PostChange } from '../calendar/handlers'
import { effectsOf, matchAnswer, storeAnswer, undoImport } from './answers'
import { listPictures, makeDocument } from './makeDocument'
import { readAnswer } from './readAnswer'
import { createRound, getPostReviews, listRounds, undoRound } from './rounds'

export function createReviewsHandlers(context: BackendContext): Handlers<typeof reviewsContract> {
  const files = context.clientFiles
  const change = <T>(clientId: ClientId, work: (open: PostChange) => T): T =>
    files.write(clientId, (store, change) => work({ context, store, change }))

  return {
    listRounds: ({ clientId }) => files.read(clientId, (store) => listRounds(context, store)),
    createRound: ({ clientId, round }) => change(clientId, (open) => createRound(open, round)),
    undoRound: ({ clientId, roundId }) =>
      change(clientId, (open) => {
        undoRound(open, roundId)
        return {}
      }),
    getDocument: ({ clientId, roundId }) => makeDocument(context, clientId, roundId),
    listPictures: ({ clientId, roundId }) => listPictures(context, clientId, roundId),
    getPostReviews: ({ clientId, postId }) => files.read(clientId, (store) => getPostReviews(context, store, postId)),
    previewAnswer: async ({ clientId, bytes }) => {
      const matched = await matchAnswer(context, clientId, readAnswer(bytes))
      const effects = files.read(clientId, (store) => effectsOf(context, store, matched))
      return {
        roundName: matched.round.name,
        reviewer: matched.answer.reviewer,
        savedAtUtc: matched.answer.savedAtUtc,
        effects,
        undecided: matched.items.size - effects.length,
      }
    },
    importAnswer: async ({ clientId, bytes, sourceName }) => {
      const matched = await matchAnswer(context, clientId, readAnswer(bytes))
      return change(clientId, (open) => storeAnswer(open, matched, sourceName))
    },
    undoImport: ({ clientId, answerId }) => change(clientId, (open) => undoImport(open, answerId)),
  }
}
