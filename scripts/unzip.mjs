import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

// Record layouts: PKWARE APPNOTE 4.3.7, 4.3.12 and 4.3.16. Zip64 is not needed for archives below 4 GB.
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const longestComment = 0xffff
const entryLength = 46
const localLength = 30

/** @typedef {{ name: string, method: number, compressedBytes: number, offset: number, mode: number }} ZipEntry */

/**
 * @param {Buffer} directory the archive's central directory
 * @returns {ZipEntry[]}
 */
export function readCentralDirectory(directory) {
  const entries = []
  let position = 0
  while (position + entryLength <= directory.length && directory.readUInt32LE(position) === entrySignature) {
    const nameBytes = directory.readUInt16LE(position + 28)
    const extraBytes = directory.readUInt16LE(position + 30)
    const commentBytes = directory.readUInt16LE(position + 32)
    const nameStart = position + entryLength
    entries.push({
      name: directory.toString('utf8', nameStart, nameStart + nameBytes),
      method: directory.readUInt16LE(position + 10),
      compressedBytes: directory.readUInt32LE(position + 20),
      mode: directory.readUInt32LE(position + 38) >>> 16,
      offset: directory.readUInt32LE(position + 42),
    })
    position = nameStart + nameBytes + extraBytes + commentBytes
  }
  return entries
}

/** @param {import('node:fs/promises').FileHandle} handle */
async function readEntries(handle) {
  const { size } = await handle.stat()
  const tail = Buffer.alloc(Math.min(size, endLength + longestComment))
  await handle.read(tail, 0, tail.length, size - tail.length)
  let end = tail.length - endLength
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1
  if (end < 0) throw new Error('The archive is damaged: it has no end record.')
  const directory = Buffer.alloc(tail.readUInt32LE(end + 12))
  await handle.read(directory, 0, directory.length, tail.readUInt32LE(end + 16))
  const entries = readCentralDirectory(directory)
  if (entries.length !== tail.readUInt16LE(end + 10)) {
    throw new Error('The archive is damaged: its directory is incomplete.')
  }
  return entries
}

/**
 * Where an entry goes, or an error for a name that would leave the folder.
 * @param {string} folder
 * @param {string} name
 */
export function placeInside(folder, name) {
  const target = path.resolve(folder, name)
  if (target !== folder && !target.startsWith(folder + path.sep)) {
    throw new Error(`The archive holds a name outside its folder: ${name}`)
  }
  return target
}

/**
 * Unpacks the entries for which `rename` gives a name; no package and no `unzip` command is needed.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} rename
 * @returns {Promise<number>} how many files were written
 */
export async function unzip(archive, folder, rename) {
  const handle = await open(archive, 'r')
  let written = 0
  try {
    for (const entry of await readEntries(handle)) {
      const name = rename(entry.name)
      if (name === null) continue
      const target = placeInside(path.resolve(folder), name)
      if (entry.name.endsWith('/')) {
        await mkdir(target, { recursive: true })
        continue
      }
      await mkdir(path.dirname(target), { recursive: true })
      const local = Buffer.alloc(localLength)
      await handle.read(local, 0, localLength, entry.offset)
      const start = entry.offset + localLength + local.readUInt16LE(26) + local.readUInt16LE(28)
      const contents =
        entry.compressedBytes === 0
          ? Readable.from([])
          : createReadStream(archive, { start, end: start + entry.compressedBytes - 1 })
      const mode = entry.mode & 0o111 ? 0o755 : 0o644
      const output = createWriteStream(target, { mode })
      if (entry.method === 0) await pipeline(contents, output)
      else if (entry.method === 8) await pipeline(contents, createInflateRaw(), output)
      else throw new Error(`The archive packs ${entry.name} in an unknown way (${entry.method}).`)
      written += 1
    }
  } finally {
    await handle.close()
  }
  return written
}
