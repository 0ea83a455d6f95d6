import type { PostVersion } from '#shared/calendar/post'
import { linkFor, NO_UTM_TAGS, sharedLink, slugOf, UTM_MEDIUM } from '#shared/calendar/utm'
import type { Channel } from '#shared/clients/client'
import { LinkEditor } from './LinkEditor'

interface SharedLinkProps {
  readonly versions: readonly PostVersion[]
  readonly channels: readonly Channel[]
  readonly campaign: string
  readonly onEdit: (versions: PostVersion[]) => void
}

/** One link for all channels of the post, each with its own source. */
export function SharedLink({ versions, channels, campaign, onEdit }: SharedLinkProps) {
  if (versions.length === 0) return null
  const shared = sharedLink(versions.map(({ link }) => link))
  return (
    <LinkEditor
      label="Link on all channels"
      placeholder={shared === undefined ? 'Differs between channels' : 'https://'}
      link={shared ?? ''}
      usual={{ ...NO_UTM_TAGS, medium: UTM_MEDIUM, campaign: slugOf(campaign) }}
      onChange={(link) => onEdit(withLinkOnAll(versions, channels, link))}
    />
  )
}

/** The same link in all versions, tagged with each channel's platform as its source where it is tagged. */
export function withLinkOnAll(
  versions: readonly PostVersion[],
  channels: readonly Channel[],
  link: string,
): PostVersion[] {
  return versions.map((version) => {
    const platform = channels.find(({ id }) => id === version.channelId)?.platform
    return { ...version, link: platform ? linkFor(platform, link) : link }
  })
}
