import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AssetId, ClientId } from '#shared/kernel/ids'
import type { Asset } from '#shared/media/asset'
import { IMPORT_CHUNK_BYTES, type ImportStep } from '#shared/media/contract'
import { assetFileName } from '#shared/media/mediaAddress'
import { jpegBytes, pngBytes, webpBytes } from '../support/imageBytes'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let clientId: ClientId

beforeEach(async () => {
  studio = createTestBackend()
  const client = await studio.api.clients.createClient({ name: 'Bakery', timeZone: 'Europe/Lisbon', currency: 'EUR' })
  clientId = client.id
})

afterEach(() => studio.close())

const assetsFolder = () => join(studio.folder, 'clients', clientId, 'assets')
const contentFiles = () => readdirSync(assetsFolder()).filter((name) => name !== 'thumbnails')
const fileOf = (asset: Asset) => join(assetsFolder(), assetFileName(asset))

function begin(bytes: Uint8Array<ArrayBuffer>, fileName = 'picture.png', folder?: string): Promise<ImportStep> {
  const first = bytes.subarray(0, IMPORT_CHUNK_BYTES)
  return studio.api.media.beginImport({ clientId, fileName, folder, byteSize: bytes.length, bytes: first })
}

async function importFile(bytes: Uint8Array<ArrayBuffer>, fileName?: string, folder?: string) {
  let step = await begin(bytes, fileName, folder)
  for (let at = IMPORT_CHUNK_BYTES; !step.isDone; at += IMPORT_CHUNK_BYTES) {
    step = await studio.api.media.continueImport({
      clientId,
      uploadId: step.uploadId,
      bytes: bytes.subarray(at, at + IMPORT_CHUNK_BYTES),
    })
  }
  return step
}

const list = () => studio.api.media.listAssets({ clientId })

async function postWith(assetId: AssetId, title = 'Autumn menu') {
  return studio.api.calendar.createPost({ clientId, post: { title, media: [{ assetId, altText: null }] } })
}

describe('importing', () => {
  test('a file is stored once under the name of its content, and listed with what its header says', async () => {
    const bytes = jpegBytes(1200, 800)
    const { asset, outcome } = await importFile(bytes, 'Bread 🍞.jpg', ' Autumn / Menu ')
    expect(outcome).toBe('added')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(contentFiles()).toEqual([`${sha256}.jpg`])
    expect(readFileSync(fileOf(asset))).toEqual(Buffer.from(bytes))
    expect(await list()).toEqual([
      expect.objectContaining({
        id: asset.id,
        sha256,
        fileName: 'Bread 🍞.jpg',
        folder: 'Autumn/Menu',
        mediaType: 'image/jpeg',
        width: 1200,
        height: 800,
        byteSize: bytes.length,
        useCount: 0,
        hasThumbnail: false,
        isMissing: false,
        problem: '',
      }),
    ])
  })

  test('a file of several pieces arrives whole', async () => {
    const bytes = pngBytes(10, 10, IMPORT_CHUNK_BYTES * 2 + 77)
    for (let at = 64; at < bytes.length; at += 4_096) bytes[at] = at % 251
    const { asset } = await importFile(bytes)
    expect(readFileSync(fileOf(asset)).equals(bytes)).toBe(true)
    expect(contentFiles()).toHaveLength(1)
  })

  test('the same content again adds nothing, and says which file it is', async () => {
    const first = await importFile(pngBytes(4, 4), 'first.png')
    const again = await importFile(pngBytes(4, 4), 'second.png')
    expect(again).toMatchObject({ outcome: 'known', asset: { id: first.asset.id, fileName: 'first.png' } })
    expect(await list()).toHaveLength(1)
  })

  test('the same content brings a deleted file back', async () => {
    const first = await importFile(pngBytes(4, 4))
    await studio.api.media.deleteAssets({ clientId, assetIds: [first.asset.id] })
    expect(await list()).toEqual([])
    expect(await importFile(pngBytes(4, 4))).toMatchObject({ outcome: 'restored', asset: { id: first.asset.id } })
    expect(await list()).toHaveLength(1)
  })

  test('a file that was taken out of the folder is named missing, and importing its content heals it', async () => {
    const { asset } = await importFile(pngBytes(4, 4))
    rmSync(fileOf(asset))
    expect(await list()).toMatchObject([{ isMissing: true }])
    expect(await studio.api.workspace.checkStores({})).toMatchObject({
      ok: true,
      clients: [{ missingFiles: ['picture.png'] }],
    })
    await importFile(pngBytes(4, 4))
    expect(await list()).toMatchObject([{ id: asset.id, isMissing: false }])
  })

  test('what is refused leaves nothing behind', async () => {
    await expect(begin(new Uint8Array(0), 'nothing.png')).rejects.toMatchObject({ code: 'file-empty' })
    await expect(begin(new TextEncoder().encode('<html>'), 'photo.jpg')).rejects.toMatchObject({
      code: 'file-type-not-supported',
      message: expect.stringContaining('“photo.jpg” is a web page'),
    })
    await expect(begin(pngBytes(0, 4), 'flat.png')).rejects.toMatchObject({ code: 'file-damaged' })
    await expect(begin(pngBytes(4, 4).subarray(0, 12), 'cut.png')).rejects.toMatchObject({ code: 'file-damaged' })
    await expect(
      studio.api.media.beginImport({ clientId, fileName: 'a.mp4', byteSize: 3e9, bytes: pngBytes(4, 4) }),
    ).rejects.toMatchObject({ code: 'file-too-large' })
    expect(contentFiles()).toEqual([])
    expect(await list()).toEqual([])
  })

  test('a file that grew while it was read is refused', async () => {
    await expect(
      studio.api.media.beginImport({ clientId, fileName: 'a.png', byteSize: 10, bytes: pngBytes(4, 4) }),
    ).rejects.toMatchObject({ code: 'file-changed' })
    expect(contentFiles()).toEqual([])
  })

  test('a cancelled import leaves nothing behind', async () => {
    const step = await begin(pngBytes(4, 4, IMPORT_CHUNK_BYTES + 9))
    if (step.isDone) throw new Error('It should go on')
    expect(contentFiles()).toHaveLength(1)
    await studio.api.media.cancelImport({ clientId, uploadId: step.uploadId })
    expect(contentFiles()).toEqual([])
    await expect(
      studio.api.media.continueImport({ clientId, uploadId: step.uploadId, bytes: new Uint8Array(9) }),
    ).rejects.toMatchObject({ code: 'import-not-found' })
  })

  test('any name is only data', async () => {
    const names = [
      '../../evil.png',
      '‮gnp.exe',
      'CON',
      `${'n'.repeat(400)}.png`,
      'nul\0name.png',
      '🍞'.repeat(200),
      '\ud800',
    ]
    for (const [index, name] of names.entries()) await importFile(pngBytes(index + 1, 1), name)
    const stored = (await list()).map(({ fileName }) => fileName)
    expect(stored).toContain('../../evil.png')
    expect(stored).toContain('nulname.png')
    expect(stored.every((name) => name.length <= 300 && name.isWellFormed())).toBe(true)
    expect(contentFiles()).toHaveLength(names.length)
    expect(contentFiles().every((name) => /^[0-9a-f]{64}\.png$/.test(name))).toBe(true)
  })

  test('a picture of too many pixels is kept and says why it has no preview', async () => {
    const { asset } = await importFile(pngBytes(30_000, 30_000))
    expect(asset.problem).toContain('30000 × 30000 pixels')
    expect(await studio.api.media.startThumbnail({ clientId, assetId: asset.id })).toEqual({ isWanted: false })
  })

  test('a window of another client reaches nothing', async () => {
    const other = await studio.api.clients.createClient({ name: 'B', timeZone: 'Europe/Lisbon', currency: 'EUR' })
    const step = await begin(pngBytes(4, 4, IMPORT_CHUNK_BYTES + 9))
    if (step.isDone) throw new Error('It should go on')
    const api = studio.apiFor({ kind: 'client', clientId: other.id })
    await expect(api.media.listAssets({ clientId })).rejects.toMatchObject({ code: 'out-of-scope' })
    await expect(
      api.media.continueImport({ clientId: other.id, uploadId: step.uploadId, bytes: new Uint8Array(9) }),
    ).rejects.toMatchObject({ code: 'import-not-found' })
  })

  test('what a crash left of an import goes when the library is next used', async () => {
    const { asset } = await importFile(webpBytes('VP8X', 4, 4))
    mkdirSync(join(assetsFolder(), 'thumbnails'), { recursive: true })
    const lost = 'b'.repeat(64)
    writeFileSync(join(assetsFolder(), '.upload-half'), 'half')
    writeFileSync(join(assetsFolder(), `${lost}.jpg`), 'no row names it')
    writeFileSync(join(assetsFolder(), 'thumbnails', `${lost}.webp`), 'nor this')
    writeFileSync(join(assetsFolder(), 'note.txt'), 'somebody’s own')
    studio.restart()
    expect(await list()).toMatchObject([{ id: asset.id, isMissing: false }])
    expect(readdirSync(assetsFolder()).sort()).toEqual([assetFileName(asset), 'note.txt', 'thumbnails'].sort())
    expect(readdirSync(join(assetsFolder(), 'thumbnails'))).toEqual([])
    // A whole file is not thrown away: the store may be an older copy of the one that named it.
    expect(existsSync(join(studio.folder, 'trash', `${clientId}-files`, `${lost}.jpg`))).toBe(true)
  })
})

describe('thumbnails', () => {
  test('a thumbnail is kept beside the file, and what only the decoder knows with it', async () => {
    const { asset } = await importFile(pngBytes(40, 30))
    expect(await studio.api.media.startThumbnail({ clientId, assetId: asset.id })).toEqual({ isWanted: true })
    await studio.api.media.storeThumbnail({
      clientId,
      assetId: asset.id,
      bytes: webpBytes('VP8X', 40, 30),
      width: 1,
      height: 1,
      durationMs: 1_500,
    })
    expect(await list()).toMatchObject([{ hasThumbnail: true, width: 40, height: 30, durationMs: 1_500 }])
    rmSync(join(assetsFolder(), 'thumbnails'), { recursive: true })
    expect(await list()).toMatchObject([{ hasThumbnail: false, problem: '' }])
  })

  test('nothing but WebP is taken as one', async () => {
    const { asset } = await importFile(pngBytes(40, 30))
    await expect(
      studio.api.media.storeThumbnail({ clientId, assetId: asset.id, bytes: pngBytes(4, 4) }),
    ).rejects.toMatchObject({ code: 'thumbnail-not-webp' })
  })

  test('a file that took the window down twice is not opened a third time', async () => {
    const { asset } = await importFile(pngBytes(40, 30))
    const answers = []
    for (let attempt = 0; attempt < 4; attempt++) {
      answers.push((await studio.api.media.startThumbnail({ clientId, assetId: asset.id })).isWanted)
    }
    expect(answers).toEqual([true, true, false, false])
    expect((await list())[0]?.problem).toContain('took the window down')
  })

  test('a failure is said and not tried again', async () => {
    const { asset } = await importFile(pngBytes(40, 30))
    await studio.api.media.failThumbnail({ clientId, assetId: asset.id, failure: 'not-decodable' })
    expect((await list())[0]?.problem).toContain('damaged or cut off')
    expect(await studio.api.media.startThumbnail({ clientId, assetId: asset.id })).toEqual({ isWanted: false })
  })
})

describe('keeping order', () => {
  test('names, alt texts, folders and tags are changed for many at once, or for none', async () => {
    const one = await importFile(pngBytes(1, 1))
    const two = await importFile(pngBytes(2, 2))
    const updated = await studio.api.media.updateAssets({
      clientId,
      updates: [
        { assetId: one.asset.id, changes: { folder: '/Spring//Menu/', tags: ['Bread', ' bread ', 'cake'] } },
        { assetId: two.asset.id, changes: { fileName: 'Two', altText: 'Two loaves' } },
      ],
    })
    expect(updated).toMatchObject([
      { folder: 'Spring/Menu', tags: ['Bread', 'cake'] },
      { fileName: 'Two', altText: 'Two loaves' },
    ])
    await expect(
      studio.api.media.updateAssets({
        clientId,
        updates: [
          { assetId: one.asset.id, changes: { folder: 'Elsewhere' } },
          { assetId: '00000000-0000-4000-8000-000000000000' as AssetId, changes: { folder: 'Elsewhere' } },
        ],
      }),
    ).rejects.toMatchObject({ code: 'asset-not-found' })
    expect((await list()).map(({ folder }) => folder).sort()).toEqual(['', 'Spring/Menu'])
  })

  test('assets are given in the order that is asked for', async () => {
    const one = (await importFile(pngBytes(1, 1))).asset.id
    const two = (await importFile(pngBytes(2, 2))).asset.id
    const gone = '00000000-0000-4000-8000-000000000000' as AssetId
    const found = await studio.api.media.getAssets({ clientId, assetIds: [two, gone, one] })
    expect(found.map(({ id }) => id)).toEqual([two, one])
  })
})

describe('deleting', () => {
  test('nothing is deleted while a post uses it, and the posts are named', async () => {
    const used = (await importFile(pngBytes(1, 1), 'used.png')).asset.id
    const free = (await importFile(pngBytes(2, 2), 'free.png')).asset.id
    const post = await postWith(used)
    expect(await studio.api.media.listAssetUses({ clientId, assetId: used })).toEqual([
      { postId: post.id, title: 'Autumn menu', state: 'idea', scheduledAt: null },
    ])
    await expect(studio.api.media.deleteAssets({ clientId, assetIds: [free, used] })).rejects.toMatchObject({
      code: 'asset-in-use',
      message: expect.stringContaining('“used.png” is used by the post “Autumn menu”'),
    })
    expect((await list()).map(({ useCount }) => useCount).sort()).toEqual([0, 1])
    await studio.api.calendar.deletePost({ clientId, postId: post.id })
    await studio.api.media.deleteAssets({ clientId, assetIds: [free, used] })
    expect(await list()).toEqual([])
  })

  test('a deleted file comes back by undo, and with a post that comes back', async () => {
    const { asset } = await importFile(pngBytes(1, 1))
    await studio.api.media.deleteAssets({ clientId, assetIds: [asset.id] })
    await studio.api.media.undeleteAssets({ clientId, assetIds: [asset.id] })
    const post = await postWith(asset.id)
    await studio.api.calendar.deletePost({ clientId, postId: post.id })
    await studio.api.media.deleteAssets({ clientId, assetIds: [asset.id] })
    await studio.api.calendar.undeletePost({ clientId, postId: post.id })
    expect(await list()).toMatchObject([{ id: asset.id, useCount: 1 }])
  })

  test('a deleted file leaves the disk 30 days later, unless a deleted post still names it', async () => {
    const gone = (await importFile(pngBytes(1, 1))).asset
    const named = (await importFile(pngBytes(2, 2))).asset
    const post = await postWith(named.id)
    await studio.api.calendar.deletePost({ clientId, postId: post.id })
    await studio.api.media.deleteAssets({ clientId, assetIds: [gone.id, named.id] })
    studio.clock.advanceMs(29 * 86_400_000)
    studio.restart()
    await list()
    expect(existsSync(fileOf(gone))).toBe(true)
    studio.clock.advanceMs(2 * 86_400_000)
    studio.restart()
    await list()
    expect(existsSync(fileOf(gone))).toBe(false)
    expect(existsSync(fileOf(named))).toBe(true)
    await expect(studio.api.media.undeleteAssets({ clientId, assetIds: [gone.id] })).rejects.toMatchObject({
      code: 'asset-not-found',
    })
    await studio.api.calendar.undeletePost({ clientId, postId: post.id })
    expect(await list()).toMatchObject([{ id: named.id, isMissing: false }])
  })
})
