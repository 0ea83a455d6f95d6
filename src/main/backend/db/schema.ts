import type { Generated } from 'kysely'

/** Row types of both stores, as the newest migration leaves them. 0 and 1 stand for booleans. */

export interface MetaTable {
  key: string
  value: string
}

export interface ProfileTable {
  id: string
  name: string
  industry: string
  website: string
  time_zone: string
  locale: string
  currency: string
  tags_json: string
  contacts_json: string
  contract_start: string | null
  contract_renewal: string | null
  goals: string
  competitors: string
  notes: string
  brand_json: string
  logo_hash: string | null
  logo_media_type: string | null
  created_at_utc: string
  archived_at_utc: string | null
  stage: string
}

export interface ChannelTable {
  id: string
  position: number
  platform: string
  handle: string
  address: string
  audience: string
  followers_at_start: number | null
}

export interface PostTable {
  id: string
  title: string
  caption: string
  notes: string
  state: string
  scheduled_at: string | null
  permalink: string
  display_title: string
  /** Comma-separated platforms, sorted, each once. */
  platforms: string
  revision: number
  pillar_id: string | null
  campaign_id: string | null
  series_id: string | null
  occurrence_at: string | null
  created_at_utc: string
  updated_at_utc: string
  deleted_at_utc: string | null
}

export interface PostVersionTable {
  post_id: string
  channel_id: string
  position: number
  caption: string | null
  first_comment: string
  link: string
  has_own_media: number
}

export interface PostMediaTable {
  post_id: string
  /** "" for the post's own. */
  channel_id: string
  position: number
  asset_id: string
  alt_text: string | null
}

export interface PostPermalinkTable {
  post_id: string
  channel_id: string
  url: string
}

export interface PillarTable {
  id: string
  position: number
  name: string
  color: string
  target_percent: number | null
  notes: string
  archived_at_utc: string | null
}

export interface CampaignTable {
  id: string
  name: string
  color: string
  starts_on: string | null
  ends_on: string | null
  notes: string
  archived_at_utc: string | null
}

export interface PostingSlotTable {
  id: string
  channel_id: string
  weekday: number
  time: string
  is_paused: number
}

export interface QueuedPostTable {
  post_id: string
  position: number
}

export interface HashtagGroupTable {
  id: string
  position: number
  name: string
  reach: string
  reason: string
  language: string
  hashtags_json: string
}

export interface HashtagMarkTable {
  folded: string
  hashtag: string
  kind: string
  reason: string
}

export interface CaptionTemplateTable {
  id: string
  position: number
  name: string
  text: string
  notes: string
  last_used_at_utc: string | null
  last_post_id: string | null
}

export interface OwnDateTable {
  id: string
  name: string
  date: string
  is_yearly: number
  color: string
  notes: string
}

export interface PlanningPreferenceTable {
  key: string
  value_json: string
}

export interface AssetTable {
  id: string
  sha256: string
  file_name: string
  media_type: string
  byte_size: number
  width: number | null
  height: number | null
  duration_ms: number | null
  alt_text: string
  folder: string
  tags_json: string
  problem: string
  has_thumbnail: number
  thumbnail_attempts: number
  created_at_utc: string
  deleted_at_utc: string | null
}

export interface PostSeriesTable {
  id: string
  rule: string
  starts_at: string
  template_json: string
  ends_at: string | null
  first_post_id: string
  made_until: string
  revision: number
  created_at_utc: string
  updated_at_utc: string
  deleted_at_utc: string | null
}

export interface PostSeriesExceptionTable {
  series_id: string
  occurrence_at: string
}

export interface BulkChangeTable {
  id: string
  position: number
  at_utc: string
}

export interface BulkChangePostTable {
  bulk_change_id: string
  post_id: string
  content_sha256: string
  scheduled_at: string | null
  state: string
  pillar_id: string | null
  campaign_id: string | null
  deleted_at_utc: string | null
}

export interface PostSeriesChangeTable {
  id: string
  at_utc: string
  steps_json: string
}

export interface PostEventTable {
  id: Generated<number>
  post_id: string
  at_utc: string
  kind: string
  from_value: string
  to_value: string
}

export interface MetricsImportTable {
  id: string
  source: string
  file_name: string
  sha256: string
  imported_at_utc: string
  position: number
  new_rows: number
  changed_rows: number
  ignored_rows: number
  refused_rows: number
}

export interface PostMetricTable {
  platform: string
  external_id: string
  import_position: number
  import_id: string
  row_number: number
  is_current: number
  published_at: string
  permalink: string
  post_type: string
  caption: string
  views: number | null
  reach: number | null
  reactions: number | null
  comments: number | null
  shares: number | null
  saves: number | null
  follows: number | null
  clicks: number | null
}

export interface ReportCommentaryTable {
  month: string
  summary: string
  why: string
  next_steps: string
  updated_at_utc: string
}

export interface PostImportTable {
  id: string
  position: number
  source: string
  file_name: string
  sha256: string
  imported_at_utc: string
  created_posts: number
  duplicate_rows: number
  refused_rows: number
  undone_at_utc: string | null
}

export interface PostImportPostTable {
  import_id: string
  post_id: string
}

export interface ReviewRoundTable {
  id: string
  name: string
  message: string
  answer_by: string | null
  nonce: string
  sent_at_utc: string
}

export interface ReviewItemTable {
  round_id: string
  post_id: string
  position: number
  title: string
  scheduled_at: string | null
  fingerprint: string
  content_json: string
  /** null when sending did not change it. */
  state_before: string | null
}

export interface ReviewAnswerTable {
  id: string
  round_id: string
  seal: string
  reviewer: string
  saved_at_utc: string
  imported_at_utc: string
  source_name: string
}

export interface ReviewDecisionTable {
  answer_id: string
  post_id: string
  fingerprint: string
  decision: string
  comment: string
  decided_at_utc: string
  outcome: string
  state_before: string | null
  state_after: string | null
  revision_after: number | null
}

export interface OnboardingTable {
  id: number
  started_at_utc: string | null
  finished_at_utc: string | null
  cares_json: string
  mix_json: string | null
  terms_json: string | null
  shows_recommendation: number
  shows_price: number
  closing: string
  kick_off_on: string | null
  has_checklist: number
}

export interface OnboardingAnswerTable {
  question_id: string
  choices_json: string
  answered_at_utc: string
}

export interface OnboardingNoteTable {
  step: string
  text: string
  updated_at_utc: string
}

export interface OnboardingItemTable {
  id: string
  position: number
  kind: string
  title: string
  notes: string
  due_on: string | null
  offset_days: number | null
  is_shown: number
  done_at_utc: string | null
  deleted_at_utc: string | null
}

export interface TableChannelsTable {
  source_key: string
  channel_ids_json: string
  channel_names_json: string
}

/** `clients/<id>/client.sqlite` */
export interface ClientDatabase {
  meta: MetaTable
  profile: ProfileTable
  channel: ChannelTable
  post: PostTable
  post_version: PostVersionTable
  post_media: PostMediaTable
  post_permalink: PostPermalinkTable
  post_series: PostSeriesTable
  post_series_exception: PostSeriesExceptionTable
  post_series_change: PostSeriesChangeTable
  pillar: PillarTable
  campaign: CampaignTable
  posting_slot: PostingSlotTable
  queued_post: QueuedPostTable
  hashtag_group: HashtagGroupTable
  hashtag_mark: HashtagMarkTable
  caption_template: CaptionTemplateTable
  own_date: OwnDateTable
  planning_preference: PlanningPreferenceTable
  post_import: PostImportTable
  post_import_post: PostImportPostTable
  table_channels: TableChannelsTable
  asset: AssetTable
  post_event: PostEventTable
  bulk_change: BulkChangeTable
  bulk_change_post: BulkChangePostTable
  metrics_import: MetricsImportTable
  post_metric: PostMetricTable
  report_commentary: ReportCommentaryTable
  review_round: ReviewRoundTable
  review_item: ReviewItemTable
  review_answer: ReviewAnswerTable
  review_decision: ReviewDecisionTable
  onboarding: OnboardingTable
  onboarding_answer: OnboardingAnswerTable
  onboarding_note: OnboardingNoteTable
  onboarding_item: OnboardingItemTable
}

export interface SettingTable {
  key: string
  value_json: string
}

export interface ReminderDeliveryTable {
  client_id: string
  subject_kind: string
  subject_id: string
  due_at_utc: string
  claimed_at_utc: string
  shown_at_utc: string | null
}

export interface RegistryClientTable {
  id: string
  name: string
  color: string
  logo_hash: string | null
  tags_json: string
  time_zone: string
  locale: string
  currency: string
  is_archived: number
  post_count: number
  revision: number
  is_open: number
  health: string
  problem: string | null
  stage: string
}

export interface DueItemTable {
  client_id: string
  subject_kind: string
  subject_id: string
  title: string
  state: string
  platforms: string
  due_at: string
  due_at_utc: string
  next_at_utc: string | null
}

export interface SearchablePostTable {
  rowid: Generated<number>
  client_id: string
  post_id: string
  title: string
  state: string
  scheduled_at: string | null
  platforms: string
  revision: number
}

export interface SeriesUpkeepTable {
  client_id: string
  /** YYYY-MM-DD, exclusive. */
  made_until: string
}

export interface PostSearchTable {
  rowid: number
  /** Takes commands, as every FTS5 table does in the column of its own name. */
  post_search: Generated<string>
  title: string
  caption: string
  notes: string
}

/** `registry.sqlite` */
export interface RegistryDatabase {
  setting: SettingTable
  reminder_delivery: ReminderDeliveryTable
  client: RegistryClientTable
  due_item: DueItemTable
  series_upkeep: SeriesUpkeepTable
  searchable_post: SearchablePostTable
  post_search: PostSearchTable
}
