import { TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { captionLength } from '#shared/calendar/captionLength'
import type { PlatformLimit } from '#shared/calendar/platformLimits'
import type { PostVersion } from '#shared/calendar/post'
import { releaseTyping } from '../../../shell/typeAhead'
import { PLATFORM_WORDS } from '../../../ui/platforms'
import type { PostEditing } from './postEditing'
import { storable } from './storable'

interface TitleFieldProps {
  readonly editing: PostEditing
  /** Just made: this is where one goes on, with what was typed meanwhile. */
  readonly isNew: boolean
}

export function TitleField({ editing, isNew }: TitleFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const begin = useEffectEvent(() => {
    input.current?.focus()
    const typed = releaseTyping()
    if (typed) editing.edit({ title: storable(typed) })
  })
  useEffect(() => {
    if (!isNew) return undefined
    // The inspector takes the focus when it opens; this comes after it.
    const frame = requestAnimationFrame(() => begin())
    return () => cancelAnimationFrame(frame)
  }, [isNew])
  const { title, versions } = editing.fields
  const limited = limitsWithTitles(editing, versions)
  const length = captionLength(title, 'code-points')
  const over = limited.flatMap(({ platform, titleLength }) =>
    titleLength !== null && length > titleLength
      ? [`${PLATFORM_WORDS[platform]}: ${length} / ${titleLength}, ${length - titleLength} over`]
      : [],
  )
  return (
    <TextInput
      ref={input}
      label="Title"
      description={limited.length > 0 ? titleText(limited) : 'For you; on a platform only the caption appears.'}
      error={over.length > 0 ? over.join(', ') : undefined}
      value={title}
      maxLength={300}
      onChange={(event) => editing.edit({ title: storable(event.currentTarget.value) })}
    />
  )
}

/** Of the post's channels whose platform shows a title. */
function limitsWithTitles(
  { profile, limits }: PostEditing,
  versions: readonly PostVersion[],
): readonly PlatformLimit[] {
  const used = new Set(versions.map(({ channelId }) => channelId))
  const platforms = new Set(profile.channels.filter(({ id }) => used.has(id)).map(({ platform }) => platform))
  return limits.filter(({ platform, titleLength }) => titleLength !== null && platforms.has(platform))
}

function titleText(limits: readonly PlatformLimit[]): string {
  const shown = limits.map(({ platform, titleLength }) => `${PLATFORM_WORDS[platform]} (${titleLength} characters)`)
  return `Also the title on ${shown.join(' and ')}.`
}
