import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { isMediaPath } from '#shared/media/mediaAddress'
import { answerMedia } from './mediaProtocol'
import { FIRST_SCREEN_ELEMENT } from '#shared/workspace/firstScreen'

export const APP_SCHEME = 'app'
export const STUDIO_PAGE = 'studio.html'
export const APP_ORIGIN = `${APP_SCHEME}://clientele`

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

/**
 * Before `ready`. Standard and codeCache: without them V8 compiles the interface anew at each start; stream: without it
 * no video plays.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ])
}

/** Nothing but our own files, scripts without exception, styles with the nonce that Mantine gets. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    // Files that are being imported are blobs of the page itself.
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** The file below `root` that a URL means, or undefined when it points anywhere else. */
export function resolveAppFile(root: string, url: string): string | undefined {
  let path: string
  try {
    const parsed = new URL(url)
    if (parsed.host !== 'clientele') return undefined
    path = decodeURIComponent(parsed.pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0') || path.includes('\\') || /(^|\/)\.\.(\/|$)/.test(path)) return undefined
  const file = normalize(join(root, path))
  return file.startsWith(root + sep) && extname(file) in MEDIA_TYPES ? file : undefined
}

/** Workers only compute: what they need is handed to them. */
const WORKER_POLICY = "default-src 'none'; script-src 'self'"

/** Of our own host, as it was asked for: nothing is decoded. "" for any other. */
function pathOf(url: string): string {
  try {
    const parsed = new URL(url)
    return parsed.host === 'clientele' ? parsed.pathname : ''
  } catch {
    return ''
  }
}

const NOT_FOUND = () => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })

interface AppPages {
  /** The folder of the built interface. */
  readonly root: string
  /** The workspace's folder, where clients' media lie. */
  readonly workspace: string
  /** Narrows what a session's windows may ask for; without it all of the interface and media is served. */
  readonly isServed?: (path: string) => boolean
  /** JSON for a page's first picture, which nothing but that window gets to see. */
  firstScreenOf(page: string): Promise<string | undefined> | string | undefined
}

/** Serves the built interface, and clients' media from the workspace, to the windows of a session. */
export function serveApp(session: Session, { root, workspace, isServed, firstScreenOf }: AppPages): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET' || isServed?.(pathOf(request.url)) === false) return NOT_FOUND()
    if (isMediaPath(pathOf(request.url))) {
      const media = await answerMedia(workspace, pathOf(request.url), request.headers.get('range'))
      return media ?? NOT_FOUND()
    }
    const file = resolveAppFile(root, request.url)
    if (!file) return NOT_FOUND()
    let body: Buffer
    try {
      body = await readFile(file)
    } catch {
      return NOT_FOUND()
    }
    const extension = extname(file)
    const headers: Record<string, string> = {
      'content-type': MEDIA_TYPES[extension] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    }
    // A worker has the policy of its own file.
    if (extension === '.js') headers['content-security-policy'] = WORKER_POLICY
    if (extension === '.html') {
      const nonce = randomBytes(18).toString('base64')
      headers['content-security-policy'] = contentPolicy(nonce)
      const page = body.toString('utf8').replaceAll('__CSP_NONCE__', nonce)
      const firstScreen = await firstScreenOf(basename(file))
      if (firstScreen === undefined) return new Response(page, { headers })
      // What stands in a workspace may come from anywhere, and nothing in it ends the element.
      const json = firstScreen.replaceAll('<', '\\u003c')
      const block = `<script type="application/json" id="${FIRST_SCREEN_ELEMENT}">${json}</script>`
      return new Response(
        page.replace('</body>', () => `${block}</body>`),
        { headers },
      )
    }
    return new Response(new Uint8Array(body), { headers })
  })
}
