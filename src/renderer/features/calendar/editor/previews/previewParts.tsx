import {
  IconBookmark,
  IconChartBar,
  IconDots,
  IconHeart,
  IconMessageCircle,
  IconRepeat,
  IconSend,
  IconShare3,
  IconThumbUp,
  IconUpload,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { CaptionText } from './CaptionText'
import { hostOf, type PreviewView } from './previewView'
import classes from './Preview.module.css'

/** What every platform's drawing is made from. */
export interface PreviewProps {
  readonly view: PreviewView
  /** The client's logo, or its initials in its colour. */
  readonly avatar: ReactNode
}

export const PREVIEW_AVATAR_SIZE = 36

interface HeadProps extends PreviewProps {
  readonly first: string
  readonly second: string
}

export function Head({ avatar, first, second }: HeadProps) {
  return (
    <header className={classes.head}>
      <span className={classes.avatar}>{avatar}</span>
      <span className={classes.names}>
        <bdi className={classes.author}>{first}</bdi>
        {second && <bdi className={classes.faint}>{second}</bdi>}
      </span>
      <IconDots size={18} aria-hidden className={classes.faint} />
    </header>
  )
}

export function Caption({ view, author }: { readonly view: PreviewView; readonly author?: string }) {
  return (
    <CaptionText
      key={view.caption === '' ? 'empty' : 'text'}
      text={view.caption}
      folded={view.folded}
      isClipped={view.isClipped}
      {...(author === undefined ? {} : { author })}
    />
  )
}

export function FirstComment({ view, avatar }: PreviewProps) {
  if (view.firstComment === '') return null
  return (
    <div className={classes.comment}>
      <span className={classes.smallAvatar}>{avatar}</span>
      <div className={classes.bubble}>
        <bdi className={classes.author}>{nameOf(view)}</bdi>
        <CaptionText text={view.firstComment} folded={view.firstComment} isClipped={false} />
      </div>
    </div>
  )
}

export function LinkCard({ view }: { readonly view: PreviewView }) {
  if (view.link === '') return null
  return (
    <div className={classes.linkCard}>
      <bdi className={classes.faint}>{hostOf(view.link)}</bdi>
      <bdi className={classes.author}>{view.title || hostOf(view.link)}</bdi>
    </div>
  )
}

/** The handle where a platform shows handles; the name without one. */
export function nameOf(view: PreviewView): string {
  return view.handle.replace(/^@/, '') || view.name
}

const SIZE = { size: 20, stroke: 1.5, 'aria-hidden': true } as const

export function IconRow({ kind }: { readonly kind: 'photo' | 'talk' | 'thread' }) {
  if (kind === 'photo') {
    return (
      <div className={classes.icons}>
        <IconHeart {...SIZE} />
        <IconMessageCircle {...SIZE} />
        <IconSend {...SIZE} />
        <IconBookmark {...SIZE} className={classes.last} />
      </div>
    )
  }
  return (
    <div className={classes.icons} data-spread={kind === 'talk' || undefined}>
      {kind === 'talk' && <IconMessageCircle {...SIZE} />}
      {kind === 'talk' && <IconRepeat {...SIZE} />}
      <IconHeart {...SIZE} />
      {kind === 'talk' && <IconChartBar {...SIZE} />}
      {kind === 'talk' && <IconUpload {...SIZE} />}
      {kind === 'thread' && <IconMessageCircle {...SIZE} />}
      {kind === 'thread' && <IconRepeat {...SIZE} />}
      {kind === 'thread' && <IconSend {...SIZE} />}
    </div>
  )
}

export function WordRow({ words }: { readonly words: readonly ('Like' | 'Comment' | 'Share' | 'Repost' | 'Send')[] }) {
  const icons = {
    Like: IconThumbUp,
    Comment: IconMessageCircle,
    Share: IconShare3,
    Repost: IconRepeat,
    Send: IconSend,
  } as const
  return (
    <div className={classes.words} aria-hidden>
      {words.map((word) => {
        const Icon = icons[word]
        return (
          <span key={word}>
            <Icon size={16} stroke={1.5} /> {word}
          </span>
        )
      })}
    </div>
  )
}
