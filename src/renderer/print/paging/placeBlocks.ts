export interface MeasuredBlock {
  readonly key: string
  readonly height: number
  /** Distance to the block before it; left out at the top of a page. */
  readonly gap: number
  readonly startsPage: boolean
  /** A heading: never the last thing on a page. */
  readonly keepsWithNext: boolean
  /** Set for text, which may go on over pages line by line. */
  readonly lines: { readonly count: number; readonly height: number } | null
}

/** A block, or the lines `from` ≤ n < `to` of it, on a page. */
export interface Piece {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly isAtTop: boolean
}

/** A line alone at the foot or the head of a page looks like a mistake. */
const FEWEST_LINES = 2

/**
 * Puts blocks on pages of `pageHeight` in their order. Text is split between lines, everything else stays whole;
 * a whole block higher than a page gets a page of its own.
 */
export function placeBlocks(blocks: readonly MeasuredBlock[], pageHeight: number): Piece[][] {
  const pages: Piece[][] = []
  let page: Piece[] = []
  let used = 0
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    used = 0
  }
  const put = (block: MeasuredBlock, from: number, to: number, height: number) => {
    used += (page.length === 0 ? 0 : block.gap) + height
    page.push({ key: block.key, from, to, isAtTop: page.length === 0 })
  }
  blocks.forEach((block, index) => {
    if (block.startsPage) turn()
    if (!block.lines) {
      if (page.length > 0 && used + block.gap + heightWithFollowers(blocks, index) > pageHeight) turn()
      put(block, 0, 1, block.height)
      return
    }
    const { count, height } = block.lines
    let from = 0
    while (from < count) {
      const room = pageHeight - used - (page.length === 0 ? 0 : block.gap)
      const rest = count - from
      const fitting = Math.max(0, Math.floor((room + 0.01) / height))
      const lines = fitting >= rest ? rest : linesBeforeBreak(fitting, rest, page.length === 0)
      if (lines > 0) {
        put(block, from, from + lines, lines * height)
        from += lines
      }
      if (from < count) turn()
    }
  })
  turn()
  return pages
}

function linesBeforeBreak(fitting: number, rest: number, isPageEmpty: boolean): number {
  const lines = Math.min(fitting, rest - FEWEST_LINES)
  if (lines >= FEWEST_LINES) return lines
  return isPageEmpty ? Math.max(1, fitting) : 0
}

/** The block and what has to stand below it on the same page. */
function heightWithFollowers(blocks: readonly MeasuredBlock[], index: number): number {
  let height = 0
  for (let at = index; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block || (at > index && block.startsPage)) break
    const gap = at === index ? 0 : block.gap
    const needed = block.lines ? Math.min(block.lines.count, FEWEST_LINES) * block.lines.height : block.height
    height += gap + needed
    if (!block.keepsWithNext) break
  }
  return height
}
