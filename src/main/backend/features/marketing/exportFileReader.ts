import { createHash } from 'node:crypto'
import { type ExportFile, readExportFile } from './readExportFile'

/** As long as somebody looks at a preview. */
const KEPT_MS = 120_000

interface Reading {
  readonly file: ExportFile
  readonly sha256: string
}

/** Reads export files and keeps the last one for a while: the import that follows a preview reads the same bytes. */
export class ExportFileReader {
  private last: Reading | undefined
  private forget: NodeJS.Timeout | undefined

  async read(bytes: Uint8Array): Promise<Reading> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const reading = this.last?.sha256 === sha256 ? this.last : { sha256, file: await readExportFile(bytes) }
    clearTimeout(this.forget)
    this.last = reading
    this.forget = setTimeout(() => (this.last = undefined), KEPT_MS).unref()
    return reading
  }
}
