import { createHash, type Hash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { nowUtc } from '#shared/kernel/clock'
import type { AssetId, ClientId } from '#shared/kernel/ids'
import { ASSET_EXTENSIONS, ASSET_MAX_BYTES, type MediaType } from '#shared/media/asset'
import type { ImportOutcome, ImportStep } from '#shared/media/contract'
import { assetFileName } from '#shared/media/mediaAddress'
import { AppError } from '#shared/rpc/appError'
import { type BackendContext, createId } from '../../context'
import type { AssetTable } from '../../db/schema'
import { inspectMedia, type MediaFacts } from '../../fileFormats/inspectMedia'
import { mediaTypeOf, nameOfOtherType } from '../../fileFormats/mediaTypeOf'
import {
  appendTo,
  contentOf,
  ensureAssetsFolder,
  pathIn,
  syncContent,
  takeItsPlace,
  uploadFile,
  withReader,
} from './assetFiles'
import { fileOfRow, toAsset } from './assetRows'
import { type AssetRow, findAssetRowByContent, insertAsset, setDeletedAt } from './assetsRepo'
import { storableName } from './storableName'

interface Upload {
  readonly clientId: ClientId
  readonly fileName: string
  readonly folder: string
  readonly byteSize: number
  readonly mediaType: MediaType
  readonly head: Uint8Array
  readonly hash: Hash
  receivedBytes: number
  isBusy: boolean
  touchedMs: number
}

export interface NewFile {
  readonly fileName: string
  readonly folder?: string | undefined
  readonly byteSize: number
  readonly bytes: Uint8Array
}

/** A window that went away in the middle never says so. */
const FORGOTTEN_AFTER_MS = 10 * 60_000

/** Takes files in, piece by piece: content first, then the row; what is not whole is no file of the library. */
export class FileImports {
  private readonly context: BackendContext
  private readonly uploads = new Map<string, Upload>()

  constructor(context: BackendContext) {
    this.context = context
  }

  async begin(clientId: ClientId, { fileName: given, folder = '', byteSize, bytes }: NewFile): Promise<ImportStep> {
    // Throws when there is no such client, before anything is written.
    this.context.clientFiles.read(clientId, () => undefined)
    this.dropForgotten()
    const fileName = storableName(given)
    const mediaType = judge(fileName, byteSize, bytes)
    const uploadId = createId<string>(this.context)
    const upload: Upload = {
      clientId,
      fileName,
      folder,
      byteSize,
      mediaType,
      head: bytes,
      hash: createHash('sha256'),
      receivedBytes: 0,
      isBusy: false,
      touchedMs: this.context.clock.nowMs(),
    }
    ensureAssetsFolder(this.assetsFolder(upload))
    this.uploads.set(uploadId, upload)
    return this.receive(uploadId, upload, bytes)
  }

  async continue(clientId: ClientId, uploadId: string, bytes: Uint8Array): Promise<ImportStep> {
    const upload = this.uploads.get(uploadId)
    if (!upload || upload.clientId !== clientId) {
      throw new AppError(
        'import-not-found',
        'This import was cancelled. Nothing of it was kept; import the file again.',
      )
    }
    return this.receive(uploadId, upload, bytes)
  }

  cancel(clientId: ClientId, uploadId: string): void {
    const upload = this.uploads.get(uploadId)
    if (upload?.clientId === clientId) this.drop(uploadId, upload)
  }

  private async receive(uploadId: string, upload: Upload, bytes: Uint8Array): Promise<ImportStep> {
    const file = uploadFile(this.assetsFolder(upload), uploadId)
    const offset = upload.receivedBytes
    try {
      if (offset + bytes.length > upload.byteSize || (bytes.length === 0 && upload.byteSize > 0)) {
        throw new AppError('file-changed', `“${upload.fileName}” changed while it was read. Import it again.`)
      }
      if (upload.isBusy) throw new AppError('import-out-of-order', `A piece of “${upload.fileName}” came too early.`)
      upload.isBusy = true
      upload.receivedBytes += bytes.length
      upload.touchedMs = this.context.clock.nowMs()
      upload.hash.update(bytes)
      await appendTo(file, bytes, offset)
      this.assertGoesOn(uploadId)
      upload.isBusy = false
      if (upload.receivedBytes < upload.byteSize) return { isDone: false, uploadId }
      await syncContent(file)
      this.assertGoesOn(uploadId)
      const step = this.finish(upload, file)
      this.uploads.delete(uploadId)
      return step
    } catch (error) {
      this.drop(uploadId, upload)
      throw error
    }
  }

  private assertGoesOn(uploadId: string): void {
    if (!this.uploads.has(uploadId)) {
      throw new AppError('import-not-found', 'This import was cancelled. Nothing of it was kept.')
    }
  }

  /** Without a wait between the file's place and its row, so that nothing else can look in between. */
  private finish(upload: Upload, file: string): ImportStep {
    const { clientId, mediaType } = upload
    const { clientFiles } = this.context
    const folder = this.assetsFolder(upload)
    const sha256 = upload.hash.digest('hex')
    const fileName = assetFileName({ sha256, mediaType })
    const facts = withReader(file, (read) => inspectMedia(mediaType, upload.head, read, upload.byteSize))
    if (!facts) throw damaged(upload.fileName)
    const before = clientFiles.read(clientId, (store) => findAssetRowByContent(store, sha256))
    // Also when it is known: its file may have been taken out of the folder, and is back with this.
    takeItsPlace(file, folder, fileName)
    if (before && before.deleted_at_utc === null) return this.done('known', before, folder)
    try {
      const row = clientFiles.write(clientId, (store) => {
        if (before) setDeletedAt(store, before.id, null)
        else insertAsset(store, this.newRow(upload, sha256, facts))
        return findAssetRowByContent(store, sha256)
      })
      if (!row) throw new Error('The row of an imported file is not there')
      return this.done(before ? 'restored' : 'added', row, folder)
    } catch (error) {
      if (!before) rmSync(pathIn(folder, fileName), { force: true })
      throw error
    }
  }

  private done(outcome: ImportOutcome, row: AssetRow, folder: string): ImportStep {
    return { isDone: true, outcome, asset: toAsset(row, contentOf(folder, fileOfRow(row), row.sha256)) }
  }

  private newRow(upload: Upload, sha256: string, facts: MediaFacts): AssetTable {
    return {
      id: createId<AssetId>(this.context),
      sha256,
      file_name: upload.fileName,
      media_type: upload.mediaType,
      byte_size: upload.byteSize,
      width: facts.width,
      height: facts.height,
      duration_ms: facts.durationMs,
      alt_text: '',
      folder: upload.folder,
      tags_json: '[]',
      problem: facts.problem,
      has_thumbnail: 0,
      thumbnail_attempts: 0,
      created_at_utc: nowUtc(this.context.clock),
      deleted_at_utc: null,
    }
  }

  private assetsFolder({ clientId }: Upload): string {
    return this.context.workspace.assetsFolder(clientId)
  }

  private drop(uploadId: string, upload: Upload): void {
    this.uploads.delete(uploadId)
    rmSync(uploadFile(this.assetsFolder(upload), uploadId), { force: true })
  }

  private dropForgotten(): void {
    const before = this.context.clock.nowMs() - FORGOTTEN_AFTER_MS
    for (const [uploadId, upload] of this.uploads) if (upload.touchedMs < before) this.drop(uploadId, upload)
  }
}

const KEPT_TYPES = 'JPEG, PNG, GIF, WebP, AVIF, HEIC, SVG, MP4, MOV, WebM and PDF'

function damaged(fileName: string): AppError {
  return new AppError('file-damaged', `“${fileName}” is damaged: nothing in it tells its size. It was not imported.`)
}

/** Throws why a file is not taken. A header of which the beginning is missing never gets better with more bytes. */
function judge(fileName: string, byteSize: number, head: Uint8Array): MediaType {
  if (byteSize === 0) throw new AppError('file-empty', `“${fileName}” is empty.`)
  if (byteSize > ASSET_MAX_BYTES) {
    throw new AppError(
      'file-too-large',
      `“${fileName}” has ${(byteSize / 1_000_000_000).toFixed(1)} GB; up to 2 GB are possible.`,
    )
  }
  const mediaType = mediaTypeOf(head)
  if (mediaType) return mediaType
  const other = nameOfOtherType(head)
  const ending = Object.values(ASSET_EXTENSIONS).some((extension) => fileName.toLowerCase().endsWith(`.${extension}`))
  throw new AppError(
    'file-type-not-supported',
    `“${fileName}” is ${other ?? (ending ? 'not what its name says, or is damaged' : 'of a kind that the library does not keep')}. Possible are ${KEPT_TYPES}.`,
  )
}
