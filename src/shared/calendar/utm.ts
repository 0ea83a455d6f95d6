import type { Platform } from '../clients/client'

/** The five parameters by which web analytics tell where a visit came from, in the order in which they are written. */
export const UTM_NAMES = ['source', 'medium', 'campaign', 'term', 'content'] as const
export type UtmName = (typeof UTM_NAMES)[number]
/** Empty: the parameter is left out. */
export type UtmTags = Readonly<Record<UtmName, string>>

export const NO_UTM_TAGS: UtmTags = { source: '', medium: '', campaign: '', term: '', content: '' }
export const UTM_MEDIUM = 'social'

export interface TaggedLink {
  /** The link without the five parameters; everything else of it is as it was, letter for letter. */
  readonly address: string
  readonly tags: UtmTags
}

// Host, port and the rest; the platforms' own check is stricter, and neither knows whether anybody answers there.
const WEB_LINK =
  /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?|\[[0-9a-f:.]+\])\.?(?::\d{1,5})?(?:[/?#]\S*)?$/iu

const SHOWN_LENGTH = 80
const SLUG_LENGTH = 60

/** Why a text cannot be a link on the web, for people; undefined when it can. */
export function webLinkProblem(text: string): string | undefined {
  const link = text.trim()
  const shown = link.length > SHOWN_LENGTH ? `${link.slice(0, SHOWN_LENGTH).toWellFormed()}…` : link
  if (WEB_LINK.test(link)) return undefined
  return `“${shown}” is not a link that begins with https:// or http://.`
}

/** Takes a link apart. Of a parameter that is there twice the first one counts. */
export function splitLink(link: string): TaggedLink {
  const { path, query, fragment } = partsOf(link)
  const tags: Record<UtmName, string> = { ...NO_UTM_TAGS }
  const others = query.filter((part) => {
    const name = utmNameOf(part)
    if (name) tags[name] ||= decode(part.slice(part.indexOf('=') + 1))
    return name === undefined
  })
  return { address: join(path, others, fragment), tags }
}

/** The link with exactly these tags; `splitLink` takes it apart into the same. */
export function tagLink(link: string, tags: UtmTags): string {
  const { path, query, fragment } = partsOf(splitLink(link).address)
  const written = UTM_NAMES.filter((name) => tags[name] !== '').map(
    (name) => `utm_${name}=${encodeURIComponent(tags[name].toWellFormed())}`,
  )
  return join(path, [...query, ...written], fragment)
}

export function isTagged({ tags }: TaggedLink): boolean {
  return UTM_NAMES.some((name) => tags[name] !== '')
}

/** What tags a link begins with on a platform. `campaign` is a campaign's name or a post's title. */
export function usualTags(platform: Platform, campaign: string): UtmTags {
  return { ...NO_UTM_TAGS, source: platform, medium: UTM_MEDIUM, campaign: slugOf(campaign) }
}

/** The same link for another platform: tagged with that platform as its source where it is tagged at all. */
export function linkFor(platform: Platform, link: string): string {
  const taken = splitLink(link)
  return isTagged(taken) ? tagLink(taken.address, { ...taken.tags, source: platform }) : link
}

/** The link that all of these are but for their source; undefined when they differ. */
export function sharedLink(links: readonly string[]): string | undefined {
  const withoutSource = links.map((link) => {
    const { address, tags } = splitLink(link)
    return tagLink(address, { ...tags, source: '' })
  })
  const [first] = withoutSource
  return withoutSource.every((link) => link === first) ? first : undefined
}

/** Lower case, words joined by hyphens, no accents: what analytics group by without surprises. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    // Kana voicing marks change the letter; accents and vowel points do not.
    .replace(/(?![\u3099\u309A])\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  return Array.from(plain.replace(/^-|-$/g, '')).slice(0, SLUG_LENGTH).join('').replace(/-$/, '')
}

function utmNameOf(part: string): UtmName | undefined {
  const key = decode(part.split('=', 1)[0] ?? '')
  return part.includes('=') ? UTM_NAMES.find((name) => key === `utm_${name}`) : undefined
}

// The platform's own URL class would write the other parameters anew, and some shops read them letter by letter.
function partsOf(link: string): { path: string; query: string[]; fragment: string } {
  const trimmed = link.trim()
  const hash = trimmed.indexOf('#')
  const fragment = hash === -1 ? '' : trimmed.slice(hash)
  const whole = hash === -1 ? trimmed : trimmed.slice(0, hash)
  const mark = whole.indexOf('?')
  const query = mark === -1 ? '' : whole.slice(mark + 1)
  return { path: mark === -1 ? whole : whole.slice(0, mark), query: query === '' ? [] : query.split('&'), fragment }
}

function join(path: string, query: readonly string[], fragment: string): string {
  return `${path}${query.length > 0 ? `?${query.join('&')}` : ''}${fragment}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
