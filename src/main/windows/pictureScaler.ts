import { BrowserWindow, type Session, session } from 'electron'
import { hardenSession, windowPreferences } from './security'

/** Makes pictures small enough for a mail, in a sandboxed page of its own: nobody's file is decoded in this process. */
export interface PictureScaler {
  /** A JPEG data URL with no side longer than `longestSide`; null when it cannot be decoded. */
  scale(bytes: Uint8Array, mediaType: string, longestSide: number): Promise<string | null>
  close(): void
}

const TIMEOUT_MS = 20_000
const QUALITY = 0.82

/** Runs in the page. White behind what is transparent: a JPEG would be black there. */
const scaleInPage = `async (base64, type, longestSide, quality) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type }))
  const share = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * share))
  const height = Math.max(1, Math.round(picture.height * share))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(reader.result)
    reader.onerror = () => fail(reader.error)
    reader.readAsDataURL(blob)
  })
}`

let hardened: Session | undefined

/** One for all scalers of a run: hardening adds a listener each time, and a session of this name never ends. */
function ownSession(): Session {
  if (!hardened) {
    hardened = session.fromPartition('picture-scaler')
    hardenSession(hardened, () => false)
  }
  return hardened
}

export function createPictureScaler(): PictureScaler {
  let page: Promise<BrowserWindow> | undefined

  const openPage = async () => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: windowPreferences(undefined, ownSession()),
    })
    await window.loadURL('about:blank')
    return window
  }
  const close = () => {
    const closing = page
    page = undefined
    void closing?.then((window) => window.destroy())
  }

  return {
    async scale(bytes, mediaType, longestSide) {
      page ??= openPage()
      const { webContents } = await page
      const base64 = Buffer.from(bytes).toString('base64')
      const call = [base64, mediaType, longestSide, QUALITY].map((value) => JSON.stringify(value)).join(', ')
      let timer: NodeJS.Timeout | undefined
      // A picture that takes the page down, or for ever, costs this picture only.
      const gone = new Promise<never>((_resolve, reject) => {
        webContents.once('render-process-gone', () => reject(new Error('The page ended')))
        timer = setTimeout(() => reject(new Error('It took too long')), TIMEOUT_MS)
      })
      try {
        return (await Promise.race([webContents.executeJavaScript(`(${scaleInPage})(${call})`), gone])) as string
      } catch (error) {
        if (!(error instanceof Error && error.message.includes('decode'))) close()
        return null
      } finally {
        clearTimeout(timer)
        if (!webContents.isDestroyed()) webContents.removeAllListeners('render-process-gone')
      }
    },
    close,
  }
}
