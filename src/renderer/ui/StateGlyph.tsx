import type { ReactNode } from 'react'
import type { PostState } from '#shared/calendar/post'

/** Outlines on 16 × 16; each state differs in shape and not only in colour. */
export const STATE_SHAPES: Readonly<Record<PostState, ReactNode>> = {
  idea: <circle cx="8" cy="8" r="5.75" strokeDasharray="2.2 2.3" />,
  draft: <circle cx="8" cy="8" r="5.75" />,
  'in-review': (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" stroke="none" />
    </>
  ),
  'changes-requested': <path d="M2.5 3.5h11v7.5H8l-3 2.75V11H2.5zM8 5.3v2M8 9v.1" strokeLinejoin="round" />,
  approved: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m5.4 8.2 1.8 1.8 3.4-3.7" />
    </>
  ),
  scheduled: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.6V8l2.3 1.4" />
    </>
  ),
  published: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentColor" stroke="none" />
      <path d="m5.2 8.2 2 2 3.7-4.1" style={{ stroke: 'var(--paper-raised)' }} />
    </>
  ),
  missed: <path d="M8 2.2 14.4 13.4H1.6zM8 6.4v3M8 11.4v.1" strokeLinejoin="round" />,
  'on-hold': (
    <>
      <rect x="2.25" y="2.25" width="11.5" height="11.5" rx="2.5" />
      <path d="M6.3 5.5v5M9.7 5.5v5" />
    </>
  ),
}

/** Decorative: the state's word stands beside it or in the accessible name. */
export function StateGlyph({ state, size = 14 }: { state: PostState; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {STATE_SHAPES[state]}
    </svg>
  )
}
