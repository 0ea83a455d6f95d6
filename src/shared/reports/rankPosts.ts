interface Rankable {
  readonly platform: string
  readonly externalId: string
  readonly reach: number | null
  readonly engagementRateByReach: number | null
}

/** How many posts a report shows as best, and as weakest. */
const SHOWN = 3

/**
 * Best and weakest posts by engagement rate by reach, none in both. Of few posts the better half counts as
 * best; equal rates are ordered by reach. Posts without reach have no rate and are not ranked.
 */
export function rankPosts<P extends Rankable>(posts: readonly P[], shown = SHOWN): { best: P[]; weakest: P[] } {
  const ranked = posts
    .filter((post) => post.engagementRateByReach !== null)
    .sort(
      (a, b) =>
        (b.engagementRateByReach ?? 0) - (a.engagementRateByReach ?? 0) ||
        (b.reach ?? 0) - (a.reach ?? 0) ||
        (keyOf(a) < keyOf(b) ? -1 : 1),
    )
  const best = ranked.slice(0, Math.min(shown, Math.ceil(ranked.length / 2)))
  const weakestCount = Math.min(shown, ranked.length - best.length)
  const weakest = weakestCount === 0 ? [] : ranked.slice(-weakestCount).toReversed()
  return { best, weakest }
}

function keyOf(post: Rankable): string {
  return `${post.platform} ${post.externalId}`
}
