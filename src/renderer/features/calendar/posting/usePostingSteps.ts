import { useState } from 'react'
import { captionFor } from '#shared/calendar/post'
import { postingPageOf } from '#shared/calendar/postingPages'
import type { Channel } from '#shared/clients/client'
import { backend, host } from '../../../api/connection'
import { captionPieces } from '../editor/previews/captionPieces'
import type { PostEditing } from '../editor/postEditing'
import { countOf } from '../postWords'

export interface PostingTexts {
  readonly caption: string
  readonly firstComment: string
  readonly hashtags: string
}

/** What goes onto the clipboard for a channel; of a post without channels its base text. */
export function postingTexts({ fields }: PostEditing, channel: Channel | undefined): PostingTexts {
  const version = fields.versions.find(({ channelId }) => channelId === channel?.id)
  const caption = version ? captionFor(fields, version) : fields.caption
  const firstComment = version?.firstComment ?? ''
  const tags = captionPieces(`${caption}\n${firstComment}`).filter(({ kind }) => kind === 'hashtag')
  return { caption, firstComment, hashtags: [...new Set(tags.map(({ text }) => text))].join(' ') }
}

/** What posting by hand takes, one by one and all at once; `said` tells what was done, or why not. */
export function usePostingSteps(editing: PostEditing, channel: Channel | undefined) {
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem: boolean }>()
  const { post, profile } = editing
  const ofPost = { clientId: profile.id, postId: post.id }
  const page = channel && postingPageOf(channel)

  const copy = async (text: string, what: string): Promise<string> => {
    if (text === '') return `There is no ${what.toLowerCase()} to copy`
    await host.api.host.copyText({ text })
    return `${what} is on the clipboard`
  }
  const openFolder = async (): Promise<string> => {
    if (!(await editing.flush())) return 'The media are not shown: what was typed is not saved'
    const { fileCount, missingCount } = await backend.api.calendar.preparePosting({
      ...ofPost,
      channelId: channel?.id ?? null,
    })
    if (fileCount + missingCount === 0) return 'There are no media'
    await host.api.host.showPostingFolder(ofPost)
    const missing = missingCount === 0 ? '' : `, ${countOf(missingCount, 'file')} gone from the disk`
    return `${countOf(fileCount, 'file')} shown${missing}`
  }
  const openPage = async (): Promise<string> => {
    if (page === undefined) return 'No page is known for this channel'
    await host.api.host.openExternal({ url: page })
    return 'The page is open in the browser'
  }
  // One that fails does not keep the others from being done.
  const run = async (...steps: readonly (() => Promise<string>)[]) => {
    const done: string[] = []
    let isProblem = false
    for (const step of steps) {
      try {
        done.push(await step())
      } catch (error) {
        isProblem = true
        done.push(error instanceof Error ? error.message.replace(/\.$/, '') : String(error))
      }
    }
    setSaid({ text: `${done.join('. ')}.`, isProblem })
  }
  const texts = () => postingTexts(editing, channel)
  const copyCaption = () => copy(texts().caption, 'Text')
  return {
    said,
    page,
    texts: texts(),
    doAll: () => run(copyCaption, openFolder, openPage),
    copyCaption: () => run(copyCaption),
    copyFirstComment: () => run(() => copy(texts().firstComment, 'First comment')),
    copyHashtags: () => run(() => copy(texts().hashtags, 'Hashtags')),
    openFolder: () => run(openFolder),
    openPage: () => run(openPage),
  }
}
