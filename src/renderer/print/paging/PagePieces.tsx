import type { CSSProperties } from 'react'
import type { PagePiece } from './block'
import classes from './paging.module.css'

/** The pieces of one page in their order; neighbouring steps are one list. */
export function PagePieces({ pieces }: { readonly pieces: readonly PagePiece[] }) {
  return groupSteps(pieces).map((group) => {
    const [first] = group as [PagePiece]
    if (first.block.kind !== 'step') return <SinglePiece key={first.block.key} piece={first} />
    return (
      <ol key={first.block.key} className={classes.steps} start={first.block.number}>
        {group.map((piece) => (
          <StepItem key={piece.block.key} piece={piece} />
        ))}
      </ol>
    )
  })
}

function gapStyle(piece: PagePiece): CSSProperties {
  return { marginTop: `${piece.gapMm}mm` }
}

function SinglePiece({ piece }: { readonly piece: PagePiece }) {
  if (piece.block.kind === 'solid') {
    return (
      <div className={classes.solid} style={gapStyle(piece)} data-block={piece.block.key}>
        {piece.block.content}
      </div>
    )
  }
  return (
    <p className={classes.text} dir="auto" style={gapStyle(piece)} data-block={piece.block.key}>
      {piece.text}
    </p>
  )
}

function StepItem({ piece }: { readonly piece: PagePiece }) {
  const number = piece.block.kind === 'step' ? piece.block.number : undefined
  return (
    <li className={classes.step} style={gapStyle(piece)} value={number}>
      <span className={classes.number} aria-hidden>
        {piece.isContinued ? '' : number}
      </span>
      <p className={classes.text} dir="auto" data-block={piece.block.key}>
        {piece.text}
      </p>
    </li>
  )
}

function groupSteps(pieces: readonly PagePiece[]): PagePiece[][] {
  const groups: PagePiece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (piece.block.kind === 'step' && last?.[0]?.block.kind === 'step') last.push(piece)
    else groups.push([piece])
  }
  return groups
}
