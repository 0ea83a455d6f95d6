import type { ReactNode } from 'react'

interface BlockBase {
  readonly key: string
  /** Distance to the block before it on the same page. */
  readonly gapMm: number
  readonly startsPage?: boolean
}

/** A part of a report that stays whole. */
export interface SolidBlock extends BlockBase {
  readonly kind: 'solid'
  readonly keepsWithNext?: boolean
  readonly content: ReactNode
}

/** A paragraph or a numbered step, which may go on over pages. */
export interface TextBlock extends BlockBase {
  readonly kind: 'paragraph' | 'step'
  readonly text: string
  /** Of a step, from 1. */
  readonly number?: number
}

export type Block = SolidBlock | TextBlock

/** A block, or the part of its text that is on a page. */
export interface PagePiece {
  readonly block: Block
  /** Set for text only. */
  readonly text: string
  readonly isContinued: boolean
  readonly gapMm: number
}
