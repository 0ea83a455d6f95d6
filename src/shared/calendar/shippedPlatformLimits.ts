import type { LocalDate } from '../kernel/time'
import type { PlatformLimit } from './platformLimits'

const day = (text: string) => text as LocalDate

/**
 * What is known of the platforms' limits. Few platforms publish them: `source` says how sure each is,
 * and the freelancer can correct each one in the settings.
 */
export const SHIPPED_PLATFORM_LIMITS: readonly PlatformLimit[] = [
  {
    platform: 'instagram',
    captionLength: 2_200,
    titleLength: null,
    counting: 'code-points',
    hashtagCount: 5,
    mediaCount: 10,
    asOf: day('2025-12-19'),
    source:
      'Five hashtags instead of 30 since 2025-12-19, rolled out gradually: https://www.socialsamosa.com/news-2/instagram-hashtags-five-per-post-10923075. Caption and media as schedulers apply them; the app itself may allow more media.',
  },
  {
    platform: 'facebook',
    captionLength: 63_206,
    titleLength: null,
    counting: 'code-points',
    hashtagCount: null,
    mediaCount: 10,
    asOf: day('2026-11-01'),
    source:
      'Schedulers agree on 63,206 characters; ten photos: https://help.later.com/hc/en-us/articles/360042773934-Schedule-a-Multi-Photo-Carousel-Post. No limit for hashtags is known.',
  },
  {
    platform: 'threads',
    captionLength: 500,
    titleLength: null,
    counting: 'threads',
    hashtagCount: 1,
    mediaCount: null,
    asOf: day('2026-04-14'),
    source:
      'Length: https://developers.facebook.com/documentation/threads/posts. One topic tag a post, by second-hand sources.',
  },
  {
    platform: 'x',
    captionLength: 280,
    titleLength: null,
    counting: 'x-weighted',
    hashtagCount: null,
    mediaCount: 4,
    asOf: day('2026-11-01'),
    source:
      'Weighted length: https://docs.x.com/fundamentals/counting-characters.md. Four photos, as schedulers apply it.',
  },
  {
    platform: 'linkedin',
    captionLength: 3_000,
    titleLength: null,
    counting: 'code-points',
    hashtagCount: null,
    mediaCount: null,
    asOf: day('2026-11-01'),
    source: 'As schedulers apply it: https://docs.upload-post.com/resources/character-limits/.',
  },
  {
    platform: 'tiktok',
    captionLength: 2_200,
    titleLength: null,
    counting: 'code-points',
    hashtagCount: 5,
    mediaCount: 35,
    asOf: day('2026-11-01'),
    source:
      'Video caption, and 35 images: https://docs.zernio.com/platforms/tiktok (a photo post allows 4,000 characters). Five hashtags since 2025 without a formal announcement: https://www.netinfluencer.com/?p=37510.',
  },
  {
    platform: 'youtube',
    captionLength: 5_000,
    titleLength: 100,
    counting: 'code-points',
    hashtagCount: 15,
    mediaCount: 1,
    asOf: day('2026-01-01'),
    source:
      'Description; the title allows 100 characters. Second-hand: https://typecount.com/blog/youtube-description-character-limit.',
  },
  {
    platform: 'pinterest',
    captionLength: 500,
    titleLength: 100,
    counting: 'code-points',
    hashtagCount: null,
    mediaCount: 5,
    asOf: day('2026-11-01'),
    source:
      'Text; the title allows 100 characters: https://docs.upload-post.com/resources/character-limits/. Five media, as one scheduler applies it.',
  },
]
