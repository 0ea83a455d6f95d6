import { constants } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { mediaFor } from '#shared/calendar/post'
import type { ChannelId, ClientId, PostId } from '#shared/kernel/ids'
import { ASSET_EXTENSIONS, type MediaType } from '#shared/media/asset'
import { type BackendContext, createId } from '../../context'
import { listFilesOf } from '../media/handlers'
import { getPostRow, toPost } from './postRows'

const NAME_LENGTH = 60

/** `01-spring-menu.jpg`: in the order of the post, with a name that every system can hold. */
export function postingFileName(position: number, fileName: string, mediaType: MediaType): string {
  const stem = fileName
    .replace(/\.[^.]{1,10}$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const short = Array.from(stem).slice(0, NAME_LENGTH).join('')
  return `${String(position).padStart(2, '0')}-${short || 'file'}.${ASSET_EXTENSIONS[mediaType]}`
}

const postingFolder = ({ workspace }: Pick<BackendContext, 'workspace'>, clientId: string) =>
  join(workspace.clientFolder(clientId), 'posting')

/**
 * Copies the post's media into a folder of its own, from which they are dropped into a platform's page. Copies: what is
 * done to them there does not reach the library. Returns how many there are, and how many are gone from the disk.
 */
export async function preparePosting(
  context: BackendContext,
  clientId: ClientId,
  postId: PostId,
  channelId: ChannelId | null,
): Promise<{ fileCount: number; missingCount: number }> {
  const files = context.clientFiles.read(clientId, (store) => {
    const post = toPost(store, getPostRow(store, postId))
    const version = post.versions.find((candidate) => candidate.channelId === channelId)
    const media = version ? mediaFor(post, version) : post.media
    return listFilesOf(
      store,
      media.map(({ assetId }) => assetId),
    )
  })
  if (files.length === 0) return { fileCount: 0, missingCount: 0 }
  const parent = postingFolder(context, clientId)
  const folder = join(parent, postId)
  // Filled beside and put in its place when it is whole: a folder that is looked at is never half of one.
  const partial = join(parent, `.${createId<string>(context)}`)
  let missingCount = 0
  try {
    await mkdir(partial, { recursive: true })
    for (const [index, { contentFile, fileName, mediaType }] of files.entries()) {
      const target = join(partial, postingFileName(index + 1, fileName, mediaType))
      try {
        await copyFile(join(context.workspace.assetsFolder(clientId), contentFile), target, constants.COPYFILE_FICLONE)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        missingCount++
      }
    }
    await rm(folder, { recursive: true, force: true })
    await rename(partial, folder)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
  return { fileCount: files.length - missingCount, missingCount }
}

/** The post is out: its copies are not needed any more. What cannot be removed, because it is open, stays. */
export function clearPosting(context: BackendContext, clientId: ClientId, postId: PostId): void {
  void rm(join(postingFolder(context, clientId), postId), { recursive: true, force: true }).catch(() => {})
}
