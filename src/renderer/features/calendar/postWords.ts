import { POST_STATE_NAMES, type PostSummary } from '#shared/calendar/post'
import type { DateWords } from './dateWords'
import { PLATFORM_WORDS } from '../../ui/platforms'

export const UNTITLED = 'Untitled post'

/** A post in one line: what a chip too narrow for its title says when it is pointed at. */
export function describePost(post: PostSummary, words: DateWords): string {
  const time = post.scheduledAt ? `${words.time(post.scheduledAt)}, ` : ''
  const channels = post.platforms.map((platform) => PLATFORM_WORDS[platform]).join(', ')
  const kind = post.plannedAt === undefined ? POST_STATE_NAMES[post.state] : 'Planned repeat'
  return `${time}${kind}: ${post.title || UNTITLED}${channels ? ` (${channels})` : ''}`
}

export function countOf(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`
}

/** The caption as it stands below a title, which is the caption's first line where the post has no other. */
export function captionBelow(title: string, caption: string): string {
  const [first = '', ...rest] = caption.trim().split('\n')
  return (first.trim() === title ? rest.join(' ') : caption).trim()
}
