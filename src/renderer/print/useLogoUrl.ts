import { useEffect, useEffectEvent, useState } from 'react'
import type { ReportClient } from '#shared/reports/report'

type Logo = NonNullable<ReportClient['logo']>

/** 50 × 16 mm at 300 dpi and some room: more only makes the PDF large and slow. */
const MAX_WIDTH = 1200
const MAX_HEIGHT = 600

/** The logo as a picture of sensible size: undefined while it is made, null without one or when it cannot be drawn. */
export function useLogoUrl(logo: Logo | null): string | null | undefined {
  const [made, setMade] = useState<{ readonly hash: string; readonly url: string | null }>()
  const hash = logo?.hash
  const make = useEffectEvent(() => (logo ? drawLogo(logo) : Promise.resolve(null)))
  useEffect(() => {
    if (hash === undefined) return
    let isCancelled = false
    let url: string | null = null
    void make().then((picture) => {
      if (isCancelled) return
      url = picture && URL.createObjectURL(picture)
      setMade({ hash, url })
    })
    return () => {
      isCancelled = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [hash])
  if (hash === undefined) return null
  return made?.hash === hash ? made.url : undefined
}

async function drawLogo(logo: Logo): Promise<Blob | null> {
  const picture = new Blob([logo.bytes as Uint8Array<ArrayBuffer>], { type: logo.mediaType })
  let bitmap: ImageBitmap | undefined
  try {
    bitmap = await createImageBitmap(picture)
    const scale = Math.min(1, MAX_WIDTH / bitmap.width, MAX_HEIGHT / bitmap.height)
    if (scale === 1) return picture
    const canvas = new OffscreenCanvas(Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale))
    const context = canvas.getContext('2d')
    if (!context) return picture
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return await canvas.convertToBlob({ type: 'image/png' })
  } catch {
    // A report without its logo is better than no report.
    return null
  } finally {
    bitmap?.close()
  }
}
