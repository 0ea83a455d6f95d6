import { z } from 'zod'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const uuid = () => z.string().regex(UUID, 'Expected an id in the form of a UUID')

/** Ids name folders and rows, so nothing but a lower-case UUID is accepted anywhere. */
export const ClientId = uuid().brand('ClientId')
export type ClientId = z.output<typeof ClientId>

export const ChannelId = uuid().brand('ChannelId')
export type ChannelId = z.output<typeof ChannelId>

export const PostId = uuid().brand('PostId')
export type PostId = z.output<typeof PostId>

export const PillarId = uuid().brand('PillarId')
export type PillarId = z.output<typeof PillarId>

export const CampaignId = uuid().brand('CampaignId')
export type CampaignId = z.output<typeof CampaignId>

export const SlotId = uuid().brand('SlotId')
export type SlotId = z.output<typeof SlotId>

export const HashtagGroupId = uuid().brand('HashtagGroupId')
export type HashtagGroupId = z.output<typeof HashtagGroupId>

export const CaptionTemplateId = uuid().brand('CaptionTemplateId')
export type CaptionTemplateId = z.output<typeof CaptionTemplateId>

export const OwnDateId = uuid().brand('OwnDateId')
export type OwnDateId = z.output<typeof OwnDateId>

export const AssetId = uuid().brand('AssetId')
export type AssetId = z.output<typeof AssetId>

export const SeriesId = uuid().brand('SeriesId')
export type SeriesId = z.output<typeof SeriesId>

export const BulkChangeId = uuid().brand('BulkChangeId')
export type BulkChangeId = z.output<typeof BulkChangeId>
/** A change of a series that can be taken back. */
export const SeriesChangeId = uuid().brand('SeriesChangeId')
export type SeriesChangeId = z.output<typeof SeriesChangeId>

export const ImportId = uuid().brand('ImportId')
export type ImportId = z.output<typeof ImportId>

export const ReviewRoundId = uuid().brand('ReviewRoundId')
export type ReviewRoundId = z.output<typeof ReviewRoundId>

export const ChecklistItemId = uuid().brand('ChecklistItemId')
export type ChecklistItemId = z.output<typeof ChecklistItemId>

export const ReviewAnswerId = uuid().brand('ReviewAnswerId')
export type ReviewAnswerId = z.output<typeof ReviewAnswerId>

/** 16 random bytes as a version 4 UUID (RFC 9562). Bytes come from the caller so that tests and the sample are seeded. */
export function uuidFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError(`A UUID needs 16 bytes, got ${bytes.length}`)
  const copy = Uint8Array.from(bytes)
  copy[6] = ((copy[6] ?? 0) & 0x0f) | 0x40
  copy[8] = ((copy[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(copy, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
