import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { ClientId, ReviewRoundId } from '#shared/kernel/ids'
import { safeFileName } from '#shared/reports/fileName'
import type { BackendApi } from '#shared/rpc/api'
import { AppError } from '#shared/rpc/appError'
import type { Client } from '#shared/rpc/procedure'
import type { NewReviewRound } from '#shared/reviews/contract'
import type { ReviewDocument } from '#shared/reviews/document'
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
  const makeFile = async (clientId: ClientId, document: ReviewDocument, file: string) => {
    const filled = await fillPictures(clientId, document)
    const bytes = Buffer.from(reviewHtml(filled.document), 'utf8')
    await write(file, bytes)
    return { file, byteSize: bytes.length, leftOut: filled.leftOut }
  }
  return {
    async export({ clientId, source, chooseFile }) {
      const { reviews, clients } = getApi()
      const choose = (clientName: string, roundName: string) =>
        chooseFile(`${safeFileName(`${clientName}, ${roundName}`)}${REVIEW_ENDING}`)
      if ('roundId' in source) {
        const { roundId } = source
        const document = await reviews.getDocument({ clientId, roundId })
        const file = await choose(document.clientName, document.name)
        if (file === null) return null
        return { roundId, putInReview: 0, ...(await makeFile(clientId, document, file)) }
      }
      const { round } = source
      const { name } = await clients.getClient({ clientId })
      const file = await choose(name, round.name)
      if (file === null) return null
      const made = await reviews.createRound({ clientId, round })
      try {
        const document = await reviews.getDocument({ clientId, roundId: made.roundId })
        return { ...made, ...(await makeFile(clientId, document, file)) }
      } catch (error) {
        await reviews.undoRound({ clientId, roundId: made.roundId })
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
