import type { PostSummary } from '../calendar/post'
import type { NewReviewRound } from './contract'

/** Chosen posts and planned repeats as a round names them. */
export function chosenFor(posts: Iterable<PostSummary>): Required<Pick<NewReviewRound, 'postIds' | 'repeats'>> {
  const chosen: Required<Pick<NewReviewRound, 'postIds' | 'repeats'>> = { postIds: [], repeats: [] }
  for (const { id, seriesId, plannedAt } of posts) {
    if (plannedAt === undefined || seriesId === null) chosen.postIds.push(id)
    else chosen.repeats.push({ seriesId, occurrenceAt: plannedAt })
  }
  return chosen
}
