import { Fragment, useState } from 'react'
import { captionPieces } from './captionPieces'
import classes from './Preview.module.css'

interface CaptionTextProps {
  readonly text: string
  readonly folded: string
  readonly isClipped: boolean
  /** In bold before the text, on the same line. */
  readonly author?: string
}

/** A caption as a platform sets it: cut before “more”, with its hashtags, mentions and links coloured. Only ever text. */
export function CaptionText({ text, folded, isClipped, author }: CaptionTextProps) {
  const [isOpen, setOpen] = useState(false)
  if (text === '') return null
  const isFolded = !isOpen && folded.length < text.length
  return (
    <p className={classes.caption} dir="auto">
      {author && <bdi className={classes.author}>{author} </bdi>}
      {captionPieces(isFolded ? folded.replace(/[.,;:]+$/, '') : text).map(({ text: piece, kind }, index) =>
        kind ? (
          <span key={index} className={classes.marked} data-kind={kind}>
            {piece}
          </span>
        ) : (
          <Fragment key={index}>{piece}</Fragment>
        ),
      )}
      {isFolded && (
        <>
          {'… '}
          <button type="button" className={classes.more} onClick={() => setOpen(true)}>
            more
          </button>
        </>
      )}
      {!isFolded && isClipped && <span className={classes.faint}>… (the rest is not drawn)</span>}
    </p>
  )
}
