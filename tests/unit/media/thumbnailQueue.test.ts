import { describe, expect, test } from 'vitest'
import type { ClientId } from '#shared/kernel/ids'
import type { Asset } from '#shared/media/asset'
import { requestThumbnail } from '../../../src/renderer/media/thumbnailQueue'
import { answerWindow, settled } from '../../support/windowBackend'

const pictureOf = (id: string) =>
  ({ id, mediaType: 'image/jpeg', hasThumbnail: false, isMissing: false, problem: '' }) as Asset

function askFor(clientId: string, ids: readonly string[]): void {
  for (const id of ids) requestThumbnail(clientId as ClientId, pictureOf(id))
}

/** Nothing is wanted of any file but those that fail. */
function failing(codes: Readonly<Record<string, string>>) {
  const requests = answerWindow(({ input }) => {
    const code = codes[(input as { assetId: string }).assetId]
    return code === undefined
      ? { ok: true, value: { isWanted: false } }
      : { ok: false, error: { code, message: 'Not possible' } }
  })
  return () => requests.map(({ input }) => (input as { assetId: string }).assetId)
}

describe('the thumbnails that wait', () => {
  test('are made although one of the files was deleted meanwhile', async () => {
    const asked = failing({ deleted: 'asset-not-found' })
    askFor('bakery', ['deleted', 'second', 'third'])
    await settled()
    expect(asked()).toEqual(['deleted', 'second', 'third'])
  })

  test('are dropped when the data process cannot make any, and asked for again at the next look', async () => {
    const asked = failing({ first: 'workspace-read-only' })
    askFor('roastery', ['first', 'second', 'third'])
    await settled()
    expect(asked()).toEqual(['first'])
    const askedAgain = failing({})
    askFor('roastery', ['first', 'second', 'third'])
    await settled()
    expect(askedAgain()).toEqual(['first', 'second', 'third'])
  })
})
