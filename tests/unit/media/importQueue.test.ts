import { expect, test } from 'vitest'
import type { ClientId } from '#shared/kernel/ids'
import { IMPORT_CHUNK_BYTES } from '#shared/media/contract'
import { cancelImport, importFiles } from '../../../src/renderer/media/importQueue'
import { answerWindow, settled } from '../../support/windowBackend'

const CLIENT = 'bakery' as ClientId
// A document has no thumbnail, so that nothing else is asked of the window.
const largeFile = (name: string) => new File([new Uint8Array(IMPORT_CHUNK_BYTES + 1)], name)
const assetOf = (id: string) => ({
  id,
  mediaType: 'application/pdf',
  hasThumbnail: false,
  isMissing: false,
  problem: '',
})

test('files that come right after a cancel are imported, while the cancelled one is still on its way', async () => {
  let release: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  answerWindow(async ({ path, input }) => {
    const { fileName, uploadId } = input as { fileName?: string; uploadId?: string }
    if (path === 'media.beginImport') {
      if (fileName === 'cancelled.pdf') await held
      return { ok: true, value: { isDone: false, uploadId: fileName } }
    }
    if (path === 'media.continueImport') {
      return { ok: true, value: { isDone: true, outcome: 'added', asset: assetOf(uploadId ?? '') } }
    }
    return { ok: true, value: {} }
  })
  const cancelled = importFiles(CLIENT, [largeFile('cancelled.pdf')])
  await settled()
  cancelImport(CLIENT)
  const later = importFiles(CLIENT, [largeFile('later.pdf')])
  await settled()
  release()
  expect(await later).toEqual(['later.pdf'])
  expect(await cancelled).toEqual([])
})
