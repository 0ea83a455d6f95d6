import { IconHeart, IconMessageCircle, IconMusic, IconSend, IconWorld } from '@tabler/icons-react'
import { MediaGrid, MediaStage } from './MediaStage'
import classes from './Preview.module.css'
import { Caption, FirstComment, Head, IconRow, LinkCard, nameOf, type PreviewProps, WordRow } from './previewParts'
import { hostOf, stageRatio } from './previewView'

const NO_MEDIA = 'No picture or video'

export function InstagramFeed({ view, avatar }: PreviewProps) {
  return (
    <>
      <Head view={view} avatar={avatar} first={nameOf(view)} second="" />
      <MediaStage media={view.media} ratio={stageRatio(view, false)} emptyText={NO_MEDIA} />
      <IconRow kind="photo" />
      <div className={classes.body}>
        <Caption view={view} author={nameOf(view)} />
        <FirstComment view={view} avatar={avatar} />
      </div>
    </>
  )
}

/** A reel, and what TikTok shows: the whole height, with the text on it. */
export function TallVideo({ view, avatar }: PreviewProps) {
  return (
    <>
      <div className={classes.tall}>
        <MediaStage media={view.media} ratio={stageRatio(view, true)} emptyText={NO_MEDIA} />
        <div className={classes.rail} aria-hidden>
          <IconHeart size={24} />
          <IconMessageCircle size={24} />
          <IconSend size={24} />
        </div>
        <div className={classes.overlay}>
          <span className={classes.overlayName}>
            <span className={classes.smallAvatar}>{avatar}</span>
            <bdi className={classes.author}>{nameOf(view)}</bdi>
          </span>
          <Caption view={view} />
          <span className={classes.sound} aria-hidden>
            <IconMusic size={12} /> Original sound
          </span>
        </div>
      </div>
      {view.firstComment !== '' && (
        <div className={classes.body}>
          <FirstComment view={view} avatar={avatar} />
        </div>
      )}
    </>
  )
}

export function FacebookPost({ view, avatar }: PreviewProps) {
  return (
    <>
      <Head view={view} avatar={avatar} first={view.name} second="Just now" />
      <div className={classes.body}>
        <Caption view={view} />
      </div>
      <MediaStage media={view.media} ratio={stageRatio(view, false)} />
      {view.media.length === 0 && <LinkCard view={view} />}
      <WordRow words={['Like', 'Comment', 'Share']} />
      <div className={classes.body}>
        <FirstComment view={view} avatar={avatar} />
      </div>
    </>
  )
}

export function LinkedInPost({ view, avatar }: PreviewProps) {
  return (
    <>
      <Head view={view} avatar={avatar} first={view.name} second="Now" />
      <div className={classes.body}>
        <Caption view={view} />
      </div>
      <MediaStage media={view.media} ratio={stageRatio(view, false)} />
      {view.media.length === 0 && <LinkCard view={view} />}
      <WordRow words={['Like', 'Comment', 'Repost', 'Send']} />
      <div className={classes.body}>
        <FirstComment view={view} avatar={avatar} />
      </div>
    </>
  )
}

/** X and Threads: the avatar in a column of its own, everything else beside it. */
export function TalkPost({ view, avatar }: PreviewProps) {
  const isX = view.platform === 'x'
  return (
    <div className={classes.talk}>
      <span className={classes.avatar}>{avatar}</span>
      <div className={classes.talkBody}>
        <span className={classes.inlineNames}>
          <bdi className={classes.author}>{isX ? view.name : nameOf(view)}</bdi>
          <bdi className={classes.faint}>{isX && view.handle ? `${view.handle} · now` : 'now'}</bdi>
        </span>
        <Caption view={view} />
        {isX ? (
          <MediaGrid media={view.media} ratio={stageRatio(view, false)} />
        ) : (
          <MediaStage media={view.media} ratio={stageRatio(view, false)} />
        )}
        {view.media.length === 0 && <LinkCard view={view} />}
        <IconRow kind={isX ? 'talk' : 'thread'} />
        <FirstComment view={view} avatar={avatar} />
      </div>
    </div>
  )
}

export function YouTubeVideo({ view, avatar }: PreviewProps) {
  return (
    <>
      <MediaStage media={view.media} ratio={stageRatio(view, false)} emptyText="No video" />
      <div className={classes.body}>
        <p className={classes.videoTitle} dir="auto">
          {view.title || 'Title of the video'}
        </p>
        <Head view={view} avatar={avatar} first={view.name} second={view.handle} />
        <div className={classes.description}>
          <Caption view={view} />
          {view.link !== '' && (
            <p className={classes.caption} dir="ltr">
              <span className={classes.marked}>{view.link}</span>
            </p>
          )}
        </div>
        <FirstComment view={view} avatar={avatar} />
      </div>
    </>
  )
}

export function PinterestPin({ view, avatar }: PreviewProps) {
  return (
    <div className={classes.pin}>
      <MediaStage media={view.media} ratio={stageRatio(view, false)} emptyText={NO_MEDIA} />
      <div className={classes.pinText}>
        {view.link !== '' && (
          <span className={classes.faint}>
            <IconWorld size={14} aria-hidden /> <bdi>{hostOf(view.link)}</bdi>
          </span>
        )}
        <p className={classes.videoTitle} dir="auto">
          {view.title || 'Title of the pin'}
        </p>
        <Caption view={view} />
        <span className={classes.overlayName}>
          <span className={classes.smallAvatar}>{avatar}</span>
          <bdi className={classes.author}>{view.name}</bdi>
        </span>
      </div>
    </div>
  )
}

/** A community, a meet-up, anything else: a message from somebody. */
export function PlainPost({ view, avatar }: PreviewProps) {
  return (
    <>
      <Head view={view} avatar={avatar} first={view.name} second={view.handle || 'now'} />
      <div className={classes.body}>
        {view.title !== '' && (
          <p className={classes.videoTitle} dir="auto">
            {view.title}
          </p>
        )}
        <Caption view={view} />
      </div>
      <MediaStage media={view.media} ratio={stageRatio(view, false)} />
      <LinkCard view={view} />
      <div className={classes.body}>
        <FirstComment view={view} avatar={avatar} />
      </div>
    </>
  )
}
