import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { ClientId, ReviewRoundId } from '#shared/kernel/ids'
import { safeFileName } from '#shared/reports/fileName'
import type { BackendApi } from '#shared/rpc/api'
import { AppError } from '#shared/rpc/appError'
import type { Client } from '#shared/rpc/procedure'
import type { NewReviewRound } from '#shared/reviews/contract'
import { reasonOf, replaceFile } from '../files/replaceFile'
import { reviewHtml } from './reviewHtml'
import { type FillPictures, REVIEW_ENDING } from './reviewPictures'

type Source = { readonly roundId: ReviewRoundId } | { readonly round: NewReviewRound }

interface ReviewExport {
  readonly clientId: ClientId
  readonly source: Source
  /** The file for a name such as `Café Luna, March`; null: the user wants none after all. */
  readonly chooseFile: (name: string) => Promise<string | null>
}

export interface ExportedReview {
  readonly roundId: ReviewRoundId
  readonly file: string
  readonly byteSize: number
  readonly putInReview: number
  readonly leftOut: string[]
}

export interface ReviewExporter {
  export(wanted: ReviewExport): Promise<ExportedReview | null>
}

/** Makes review files. A round whose file could not be written is taken back, so that nothing waits for an answer to it. */
export function createReviewExporter(
  getApi: () => Pick<Client<BackendApi>, 'reviews' | 'clients'>,
  fillPictures: FillPictures,
): ReviewExporter {
  return {
    async export({ clientId, source, chooseFile }) {
      const { reviews, clients } = getApi()
      const { name } = await clients.getClient({ clientId })
      const roundName =
        'round' in source
          ? source.round.name
          : ((await reviews.listRounds({ clientId })).find(({ id }) => id === source.roundId)?.name ?? '')
      const file = await chooseFile(`${safeFileName(`${name}, ${roundName}`)}${REVIEW_ENDING}`)
      if (file === null) return null
      const made = 'round' in source ? await reviews.createRound({ clientId, round: source.round }) : undefined
      const roundId = made?.roundId ?? ('roundId' in source ? source.roundId : undefined)
      if (roundId === undefined) throw new Error('A review without a round')
      try {
        const { document, leftOut } = await fillPictures(clientId, await reviews.getDocument({ clientId, roundId }))
        const bytes = Buffer.from(reviewHtml(document), 'utf8')
        await write(file, bytes)
        return { roundId, file, byteSize: bytes.length, putInReview: made?.putInReview ?? 0, leftOut }
      } catch (error) {
        if (made) await reviews.undoRound({ clientId, roundId })
        throw error
      }
    },
  }
}

/** The name itself, or the first of `name 2`, `name 3`, … that is free: an earlier round's file stays. */
export function freeFile(folder: string, name: string): string {
  const ending = extname(name)
  const base = basename(name, ending)
  for (let number = 1; ; number++) {
    const file = join(folder, `${base}${number === 1 ? '' : ` ${number}`}${ending}`)
    if (!existsSync(file)) return file
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await replaceFile(file, bytes)
  } catch (cause) {
    throw new AppError(
      'review-not-written',
      `The review could not be written to ${file}: ${reasonOf(cause)} Nothing was sent.`,
      { cause },
    )
  }
}
