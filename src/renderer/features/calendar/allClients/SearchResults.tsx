import { keepPreviousData } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { SearchSnippet } from '#shared/calendar/allClients'
import type { ClientId } from '#shared/kernel/ids'
import { useBackendQuery } from '../../../api/hooks'
import { postPath } from '../../../shell/paths'
import { SkeletonLines } from '../../../ui/Delayed'
import { EmptyState } from '../../../ui/EmptyState'
import { Failure } from '../../../ui/Failure'
import { initialsOf } from '../../../ui/initials'
import { MarkedText } from '../../../ui/MarkedText'
import { PlatformMarks } from '../../../ui/PlatformMarks'
import { PostStateMark } from '../../../ui/PostStateMark'
import type { DateWords } from '../dateWords'
import { countOf, UNTITLED } from '../postWords'
import type { Filters } from './allClientsView'
import type { ClientTints, ShownClient } from './clientTints'
import classes from './SearchResults.module.css'

interface SearchResultsProps {
  readonly text: string
  readonly filters: Filters
  readonly clients: ReadonlyMap<ClientId, ShownClient>
  readonly tints: ClientTints
  readonly words: DateWords
}

const LIMIT = 100

/** What of all clients holds the words, with the place where they stand. */
export function SearchResults({ text, filters, clients, tints, words }: SearchResultsProps) {
  const chosen = {
    ...(filters.clientIds.length > 0 ? { clientIds: [...filters.clientIds] } : {}),
    ...(filters.states.length > 0 ? { states: [...filters.states] } : {}),
    ...(filters.platforms.length > 0 ? { platforms: [...filters.platforms] } : {}),
  }
  const hits = useBackendQuery(
    'calendar',
    'searchPosts',
    { text, limit: LIMIT, ...chosen },
    { placeholderData: keepPreviousData },
  )
  const found = hits.data ?? []
  const snippets = useBackendQuery(
    'calendar',
    'listSearchSnippets',
    { text, posts: found.map(({ clientId, postId }) => ({ clientId, postId })) },
    { enabled: found.length > 0 && !hits.isPlaceholderData, placeholderData: keepPreviousData },
  )
  const byPost = new Map<string, SearchSnippet>(snippets.data?.map((snippet) => [snippet.postId, snippet]))
  if (hits.isPending) return <SkeletonLines count={8} height={44} />
  if (hits.isError) return <Failure error={hits.error} onRetry={() => void hits.refetch()} />
  if (found.length === 0) {
    return <EmptyState title="No posts match" text="Change the words or the filters. A # looks for the hashtag only." />
  }
  return (
    <section className={classes.results} aria-label="Posts found">
      <p className={classes.count} role="status">
        {found.length === LIMIT ? `The first ${LIMIT} posts` : countOf(found.length, 'post')}
      </p>
      <ul className={classes.list}>
        {found.map((hit) => {
          const snippet = byPost.get(hit.postId)
          return (
            <li key={hit.postId}>
              <Link href={postPath(hit.clientId, hit.postId)} className={classes.hit} style={tints.get(hit.clientId)}>
                <span className={classes.mark} aria-hidden>
                  {initialsOf(hit.clientName)}
                </span>
                <span className={classes.what}>
                  <bdi className={classes.title}>
                    {snippet?.field === 'title' ? <MarkedText parts={snippet.parts} /> : hit.title || UNTITLED}
                  </bdi>
                  {snippet && snippet.field !== 'title' && (
                    <bdi className={classes.snippet}>
                      <MarkedText parts={snippet.parts} />
                    </bdi>
                  )}
                  <span className={classes.client}>
                    <bdi>{clients.get(hit.clientId)?.name ?? hit.clientName}</bdi>
                  </span>
                </span>
                <span className={classes.when}>{hit.scheduledAt ? words.dateTime(hit.scheduledAt) : 'No date'}</span>
                <PostStateMark state={hit.state} />
                <PlatformMarks platforms={hit.platforms} />
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
