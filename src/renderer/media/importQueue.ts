import { useSyncExternalStore } from 'react'
import type { AssetId, ClientId } from '#shared/kernel/ids'
import type { Asset } from '#shared/media/asset'
import { IMPORT_CHUNK_BYTES, type ImportOutcome, type ImportStep } from '#shared/media/contract'
import { AppError } from '#shared/rpc/appError'
import { backend } from '../api/connection'
import { requestThumbnail } from './thumbnailQueue'

/** What became of one file. */
export type ImportedFile =
  | { readonly kind: ImportOutcome; readonly fileName: string; readonly asset: Asset }
  | { readonly kind: 'refused'; readonly fileName: string; readonly message: string }

/** How far an import is; kept outside of the pages, so that it goes on wherever one goes meanwhile. */
export interface ImportProgress {
  readonly total: number
  readonly files: readonly ImportedFile[]
  readonly sentBytes: number
  readonly totalBytes: number
  readonly isRunning: boolean
  readonly isCancelled: boolean
}

interface Entry {
  readonly file: File
  readonly fileName: string
  readonly folder: string
  readonly done: (imported: ImportedFile | undefined) => void
}

interface ClientImports {
  progress: ImportProgress
  waiting: Entry[]
  uploadId: string | undefined
}

const NOTHING: ImportProgress = {
  total: 0,
  files: [],
  sentBytes: 0,
  totalBytes: 0,
  isRunning: false,
  isCancelled: false,
}

const byClient = new Map<ClientId, ClientImports>()
const watchers = new Set<() => void>()

function tell(imports: ClientImports, change: Partial<ImportProgress>): void {
  imports.progress = { ...imports.progress, ...change }
  for (const watcher of watchers) watcher()
}

/** Progress of a client's running import, or the result of the last one until it is dismissed. */
export function useImportProgress(clientId: ClientId): ImportProgress | undefined {
  return useSyncExternalStore(
    (onChange) => {
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
    () => byClient.get(clientId)?.progress,
  )
}

export function dismissImport(clientId: ClientId): void {
  if (byClient.get(clientId)?.progress.isRunning) return
  byClient.delete(clientId)
  for (const watcher of watchers) watcher()
}

/** What is in already stays; the file under way and those that wait are dropped. */
export function cancelImport(clientId: ClientId): void {
  const imports = byClient.get(clientId)
  if (!imports?.progress.isRunning) return
  for (const entry of imports.waiting) entry.done(undefined)
  imports.waiting = []
  tell(imports, { isCancelled: true })
  const { uploadId } = imports
  if (uploadId !== undefined) void backend.api.media.cancelImport({ clientId, uploadId }).catch(() => {})
}

/** A picture from the clipboard has no name of its own. */
const nameOf = (file: File, isPasted: boolean) =>
  isPasted && /^image\.(png|jpe?g)$/.test(file.name)
    ? `Pasted ${new Date().toLocaleString('sv-SE').replaceAll(':', '.')}${file.name.slice(5)}`
    : file.name

/**
 * Imports files one after the other and makes their thumbnails; resolves with what is in the library now, in the order
 * of the files, each content once. Refusals are part of the progress and stop nothing.
 */
export async function importFiles(
  clientId: ClientId,
  files: readonly File[],
  { folder = '', isPasted = false }: { folder?: string; isPasted?: boolean } = {},
): Promise<AssetId[]> {
  if (files.length === 0) return []
  let imports = byClient.get(clientId)
  // A cancelled one may still have a file under way, and takes no more.
  const isNew = !imports?.progress.isRunning || imports.progress.isCancelled
  if (!imports || isNew) {
    imports = { progress: NOTHING, waiting: [], uploadId: undefined }
    byClient.set(clientId, imports)
  }
  const current = imports
  const results = files.map(
    (file) =>
      new Promise<ImportedFile | undefined>((done) => {
        current.waiting.push({ file, fileName: nameOf(file, isPasted), folder, done })
      }),
  )
  tell(current, {
    total: current.progress.total + files.length,
    totalBytes: files.reduce((sum, { size }) => sum + size, current.progress.totalBytes),
    isRunning: true,
  })
  if (isNew) void run(clientId, current)
  const imported = await Promise.all(results)
  return [...new Set(imported.flatMap((file) => (file && file.kind !== 'refused' ? file.asset.id : [])))]
}

async function run(clientId: ClientId, imports: ClientImports): Promise<void> {
  for (let entry = imports.waiting.shift(); entry; entry = imports.waiting.shift()) {
    const before = imports.progress.sentBytes
    const imported = await importOne(clientId, imports, entry)
    if (imported) tell(imports, { files: [...imports.progress.files, imported], sentBytes: before + entry.file.size })
    entry.done(imported)
  }
  tell(imports, { isRunning: false })
}

async function importOne(clientId: ClientId, imports: ClientImports, entry: Entry): Promise<ImportedFile | undefined> {
  const { file, fileName } = entry
  try {
    const step = await sendWhole(clientId, imports, entry)
    if (!step) return undefined
    requestThumbnail(clientId, step.asset, file)
    return { kind: step.outcome, fileName, asset: step.asset }
  } catch (error) {
    if (imports.progress.isCancelled) return undefined
    // Anything else is the browser's: a folder, or a file that was moved away meanwhile.
    const message =
      error instanceof AppError
        ? error.message
        : `“${fileName}” could not be read. A folder has to be opened and its files chosen.`
    return { kind: 'refused', fileName, message }
  } finally {
    imports.uploadId = undefined
  }
}

/** Piece by piece, so that a film is never in memory as a whole. Undefined when it was cancelled. */
async function sendWhole(
  clientId: ClientId,
  imports: ClientImports,
  { file, fileName, folder }: Entry,
): Promise<Extract<ImportStep, { isDone: true }> | undefined> {
  const { media } = backend.api
  const pieceAt = async (at: number) => new Uint8Array(await file.slice(at, at + IMPORT_CHUNK_BYTES).arrayBuffer())
  const sentBefore = imports.progress.sentBytes
  let step = await media.beginImport({ clientId, fileName, folder, byteSize: file.size, bytes: await pieceAt(0) })
  for (let at = IMPORT_CHUNK_BYTES; !step.isDone; at += IMPORT_CHUNK_BYTES) {
    imports.uploadId = step.uploadId
    if (imports.progress.isCancelled) {
      await media.cancelImport({ clientId, uploadId: step.uploadId })
      return undefined
    }
    tell(imports, { sentBytes: sentBefore + at })
    step = await media.continueImport({ clientId, uploadId: step.uploadId, bytes: await pieceAt(at) })
  }
  return step
}
