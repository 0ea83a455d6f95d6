import { AppError } from '#shared/rpc/appError'

const OPENABLE = new Set(['https:', 'mailto:'])

/** A link that may leave the app: https: or mailto:, without a user name that could disguise its host. */
export function openableUrl(url: string): string {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    throw new AppError('link-not-openable', `This is not a link: “${url.slice(0, 80)}”`, { field: 'url' })
  }
  if (!OPENABLE.has(parsed.protocol) || (parsed.protocol === 'https:' && (parsed.username || parsed.password))) {
    throw new AppError('link-not-openable', `Only https: and mailto: links are opened, not “${url.slice(0, 80)}”`, {
      field: 'url',
    })
  }
  return parsed.href
}
