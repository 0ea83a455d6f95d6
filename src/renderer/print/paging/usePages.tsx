import { type CSSProperties, type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Block, PagePiece } from './block'
import { lineStarts } from './lineStarts'
import { PagePieces } from './PagePieces'
import classes from './paging.module.css'
import { type MeasuredBlock, placeBlocks } from './placeBlocks'

/** What a page has inside its margins. */
export interface PageContent {
  readonly widthMm: number
  readonly heightMm: number
}

const PIXELS_PER_MM = 96 / 25.4

interface UsePagesOptions {
  readonly blocks: readonly Block[]
  readonly content: PageContent
  /** What the pages' own element wears, so that measured text looks the same. */
  readonly rootClass: string
  readonly style: CSSProperties
  readonly onLaidOut: ((pages: number) => void) | undefined
}

interface Layout {
  readonly blocks: readonly Block[]
  readonly pages: readonly (readonly PagePiece[])[]
}

const NOTHING: Layout = { blocks: [], pages: [] }

/**
 * Measures the blocks out of sight, once their fonts are there, and puts them on pages. While a changed report is
 * measured the pages before it stay.
 */
export function usePages({ blocks, content, rootClass, style, onLaidOut }: UsePagesOptions): {
  pages: readonly (readonly PagePiece[])[]
  measurer: ReactNode
} {
  const [layout, setLayout] = useState<Layout>(NOTHING)
  const measured = useRef<HTMLDivElement>(null)
  const isCurrent = layout.blocks === blocks
  const { widthMm, heightMm } = content

  useLayoutEffect(() => {
    let isCancelled = false
    // Reading a size makes the browser ask for the fonts; only then does `ready` wait for them.
    void measured.current?.offsetHeight
    void document.fonts.ready.then(() => {
      if (!isCancelled && measured.current) setLayout({ blocks, pages: layOut(blocks, measured.current, heightMm) })
    })
    return () => {
      isCancelled = true
    }
  }, [blocks, heightMm])

  const announce = useEffectEvent((pages: number) => onLaidOut?.(pages))
  useEffect(() => {
    if (isCurrent && layout.pages.length > 0) announce(layout.pages.length)
  }, [isCurrent, layout])

  const measurer = isCurrent
    ? null
    : createPortal(
        <div className={`${classes.measurer} ${rootClass}`} style={style} lang="en" dir="ltr" aria-hidden inert>
          <div ref={measured} style={{ width: `${widthMm}mm` }}>
            <PagePieces pieces={blocks.map(wholePiece)} />
          </div>
        </div>,
        document.body,
      )
  return { pages: layout.pages, measurer }
}

function wholePiece(block: Block): PagePiece {
  return { block, text: block.kind === 'solid' ? '' : block.text, isContinued: false, gapMm: 0 }
}

function layOut(blocks: readonly Block[], measurer: HTMLElement, heightMm: number): PagePiece[][] {
  const elements = new Map(
    [...measurer.querySelectorAll<HTMLElement>('[data-block]')].map((element) => [
      element.dataset['block'] ?? '',
      element,
    ]),
  )
  const lineHeight = lineHeightOf(elements.values())
  const measured = blocks.map((block): MeasuredBlock => {
    const height = elements.get(block.key)?.getBoundingClientRect().height ?? 0
    return {
      key: block.key,
      height,
      gap: block.gapMm * PIXELS_PER_MM,
      startsPage: block.startsPage ?? false,
      keepsWithNext: block.kind === 'solid' && (block.keepsWithNext ?? false),
      lines:
        block.kind === 'solid' ? null : { count: Math.max(1, Math.round(height / lineHeight)), height: lineHeight },
    }
  })
  const byKey = new Map(blocks.map((block, index) => [block.key, { block, measured: measured[index] }]))
  return placeBlocks(measured, heightMm * PIXELS_PER_MM).map((page) =>
    page.flatMap((piece): PagePiece[] => {
      const found = byKey.get(piece.key)
      if (!found) return []
      const { block } = found
      const gapMm = piece.isAtTop ? 0 : block.gapMm
      if (block.kind === 'solid') return [{ block, text: '', isContinued: false, gapMm }]
      const count = found.measured?.lines?.count ?? 1
      const isWhole = piece.from === 0 && piece.to >= count
      const element = elements.get(piece.key)
      const starts = isWhole || !element ? [0] : lineStarts(element, count, lineHeight)
      const text = block.text.slice(starts[piece.from] ?? 0, isWhole ? undefined : starts[piece.to])
      return [{ block, text, isContinued: piece.from > 0, gapMm }]
    }),
  )
}

function lineHeightOf(elements: Iterable<HTMLElement>): number {
  for (const element of elements) {
    if (element.tagName === 'P') return Number.parseFloat(getComputedStyle(element).lineHeight)
  }
  return 1
}
