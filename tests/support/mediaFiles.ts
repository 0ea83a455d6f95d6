import type { Page } from '@playwright/test'

/** A file as Playwright hands it to a page. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

interface Picture {
  readonly type?: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly width?: number
  readonly height?: number
  /** Another number gives another picture. */
  readonly seed?: number
}

/** A real picture, drawn by the app's own browser: left half dark, right half light, in colours of its number. */
export async function drawPicture(page: Page, name: string, picture: Picture = {}): Promise<GivenFile> {
  const { type = 'image/jpeg', width = 800, height = 600, seed = 1 } = picture
  const base64 = await page.evaluate(
    async (wanted) => {
      const canvas = new OffscreenCanvas(wanted.width, wanted.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('No canvas')
      const sky = context.createLinearGradient(0, 0, wanted.width, wanted.height)
      sky.addColorStop(0, `hsl(${wanted.seed * 47} 45% 30%)`)
      sky.addColorStop(1, `hsl(${wanted.seed * 47 + 50} 65% 78%)`)
      context.fillStyle = sky
      context.fillRect(0, 0, wanted.width, wanted.height)
      context.fillStyle = `hsl(${wanted.seed * 97} 50% 55%)`
      context.beginPath()
      context.ellipse(wanted.width / 2, wanted.height * 0.6, wanted.width / 4, wanted.height / 4, 0, 0, 7)
      context.fill()
      const blob = await canvas.convertToBlob({ type: wanted.type, quality: 0.8 })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      let text = ''
      for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
      return btoa(text)
    },
    { type, width, height, seed },
  )
  return { name, mimeType: type, buffer: Buffer.from(base64, 'base64') }
}

/** A second of film, recorded by the app's own browser. */
export async function recordVideo(page: Page, name: string): Promise<GivenFile> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 240
    const context = canvas.getContext('2d')
    if (!context) throw new Error('No canvas')
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm;codecs=vp8' })
    const pieces: Blob[] = []
    recorder.addEventListener('dataavailable', (event) => pieces.push(event.data))
    const ended = new Promise((done) => recorder.addEventListener('stop', done))
    recorder.start()
    for (let frame = 0; frame < 24; frame++) {
      context.fillStyle = `hsl(${frame * 9} 60% 50%)`
      context.fillRect(0, 0, 320, 240)
      await new Promise((done) => setTimeout(done, 50))
    }
    recorder.stop()
    await ended
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    let text = ''
    for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
    return btoa(text)
  })
  return { name, mimeType: 'video/webm', buffer: Buffer.from(base64, 'base64') }
}

/** The same JPEG as a camera that was held on its side writes it (Exif orientation 6). */
export function turnedJpeg(file: GivenFile): GivenFile {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
  const exif = [...Buffer.from('Exif\0\0'), ...tiff]
  const segment = Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif])
  return { ...file, buffer: Buffer.concat([file.buffer.subarray(0, 2), segment, file.buffer.subarray(2)]) }
}
