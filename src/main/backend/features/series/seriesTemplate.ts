import { isSameMedia, isSameVersions, type PostFields, type PostMedia } from '#shared/calendar/post'
import { SeriesField, SeriesTemplate } from '#shared/series/series'
import type { ClientDatabase, PostTable } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { hasAsset, hasCampaign, hasPillar, listChannelPlatforms, listContent } from '../calendar/handlers'
import type { SeriesRow } from './seriesRepo'

export type ContentField = Exclude<SeriesField, 'time'>
export const CONTENT_FIELDS = SeriesField.options.filter((field): field is ContentField => field !== 'time')

export function templateOf(store: ReadStore<ClientDatabase>, row: PostTable): SeriesTemplate {
  return {
    title: row.title,
    caption: row.caption,
    notes: row.notes,
    pillarId: row.pillar_id,
    campaignId: row.campaign_id,
    ...listContent(store, row.id),
  } as SeriesTemplate
}

export function readTemplate(row: Pick<SeriesRow, 'template_json'>): SeriesTemplate {
  return SeriesTemplate.parse(JSON.parse(row.template_json))
}

/** What of the template there still is: channels, files, pillars and campaigns may have gone since it was made. */
export function usableTemplate(store: ReadStore<ClientDatabase>, template: SeriesTemplate): SeriesTemplate {
  const channels = listChannelPlatforms(store)
  const usable = (media: readonly PostMedia[]) => media.filter(({ assetId }) => hasAsset(store, assetId))
  return {
    ...template,
    versions: template.versions
      .filter(({ channelId }) => channels.has(channelId))
      .map((version) => ({ ...version, media: version.media && usable(version.media) })),
    media: usable(template.media),
    pillarId: template.pillarId !== null && hasPillar(store, template.pillarId) ? template.pillarId : null,
    campaignId: template.campaignId !== null && hasCampaign(store, template.campaignId) ? template.campaignId : null,
  }
}

export function isSameContent(field: ContentField, one: SeriesTemplate, other: SeriesTemplate): boolean {
  if (field === 'versions') return isSameVersions(one.versions, other.versions)
  if (field === 'media') return isSameMedia(one.media, other.media)
  return one[field] === other[field]
}

export function differingContent(one: SeriesTemplate, other: SeriesTemplate): ContentField[] {
  return CONTENT_FIELDS.filter((field) => !isSameContent(field, one, other))
}

export function pickContent(from: SeriesTemplate, fields: readonly ContentField[]): Partial<PostFields> {
  return Object.fromEntries(fields.map((field) => [field, from[field]]))
}
