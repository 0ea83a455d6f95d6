import { IconChevronLeft, IconChevronRight, IconPhoto, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useState } from 'react'
import type { PreviewMedia } from './previewView'
import classes from './Preview.module.css'

interface MediaStageProps {
  readonly media: readonly PreviewMedia[]
  readonly ratio: number
  /** Without media: says what is missing there, instead of nothing. */
  readonly emptyText?: string
}

/** Pictures and videos of a post, one after the other, cut as the platform cuts them. */
export function MediaStage({ media, ratio, emptyText }: MediaStageProps) {
  const [chosen, setChosen] = useState(0)
  const index = Math.min(chosen, media.length - 1)
  const shown = media[index]
  if (!shown && emptyText === undefined) return null
  return (
    <div className={classes.stage} style={{ aspectRatio: String(ratio) }}>
      {shown ? <Picture media={shown} /> : <Missing text={emptyText ?? ''} />}
      {media.length > 1 && (
        <>
          <span className={classes.position}>
            {index + 1} / {media.length}
          </span>
          {index > 0 && (
            <button
              type="button"
              className={classes.step}
              data-side="before"
              aria-label="Previous picture"
              onClick={() => setChosen(index - 1)}
            >
              <IconChevronLeft size={16} aria-hidden />
            </button>
          )}
          {index < media.length - 1 && (
            <button
              type="button"
              className={classes.step}
              data-side="after"
              aria-label="Next picture"
              onClick={() => setChosen(index + 1)}
            >
              <IconChevronRight size={16} aria-hidden />
            </button>
          )}
        </>
      )}
    </div>
  )
}

/** Several pictures side by side, at most four. */
export function MediaGrid({ media, ratio }: Omit<MediaStageProps, 'emptyText'>) {
  const shown = media.slice(0, 4)
  if (shown.length === 0) return null
  return (
    <div
      className={classes.grid}
      data-count={shown.length}
      style={{ aspectRatio: String(shown.length === 1 ? ratio : 16 / 9) }}
    >
      {shown.map((each) => (
        <div key={each.key} className={classes.cell}>
          <Picture media={each} />
        </div>
      ))}
    </div>
  )
}

function Picture({ media }: { readonly media: PreviewMedia }) {
  const [failed, setFailed] = useState<string>()
  if (media.source === undefined || failed === media.source) {
    return <Missing text={media.altText || 'No picture of this file'} />
  }
  return (
    <>
      <img
        className={classes.picture}
        src={media.source}
        alt={media.altText}
        decoding="async"
        onError={() => setFailed(media.source)}
      />
      {media.isVideo && (
        <span className={classes.play}>
          <IconPlayerPlayFilled size={22} role="img" aria-label="Video" />
        </span>
      )}
    </>
  )
}

function Missing({ text }: { readonly text: string }) {
  return (
    <div className={classes.missing}>
      <IconPhoto size={28} stroke={1.25} aria-hidden />
      <span>
        <bdi>{text}</bdi>
      </span>
    </div>
  )
}
