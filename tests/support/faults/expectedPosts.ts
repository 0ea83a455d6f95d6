import { isDeepStrictEqual } from 'node:util'
import type { Post, PostFields, PostSummary } from '#shared/calendar/post'
import type { Attempt } from './child'
import type { AcknowledgedCommand, KilledRound } from './killRound'
import type { StoredClient, StoredPost } from './storedClient'

/** What one client's store must hold, followed from one acknowledged command to the next. */
export class ExpectedClient {
  private readonly posts = new Map<string, StoredPost>()
  /** File name → rows. */
  private readonly imports = new Map<string, number>()
  private goals = ''

  take({ path, input, value }: AcknowledgedCommand): void {
    switch (path) {
      case 'calendar.createPost':
      case 'calendar.updatePost':
      case 'calendar.changeState': {
        const post = value as Post
        this.posts.set(post.id, toStored(post))
        break
      }
      case 'calendar.createPosts':
        for (const [index, id] of (value as string[]).entries()) {
          const post = (input['posts'] as PostFields[])[index]
          if (post) this.posts.set(id, toStored({ ...post, id, revision: 1, notes: '', permalink: '' } as Post))
        }
        break
      case 'calendar.movePost': {
        const { id, scheduledAt, revision } = value as PostSummary
        this.change(id, { scheduledAt, revision })
        break
      }
      case 'calendar.deletePost': {
        const id = input['postId'] as string
        this.change(id, { isDeleted: true, revision: (this.posts.get(id)?.revision ?? 0) + 1 })
        break
      }
      case 'marketing.importMetrics':
        this.imports.set(input['fileName'] as string, input['rows'] as number)
        break
      case 'clients.updateClient':
        this.goals = (input['changes'] as { goals: string }).goals
        break
      default:
        throw new Error(`Nothing is known of ${path}`)
    }
  }

  /** Says what is lost or torn; from then on expects what is stored. */
  compare(stored: StoredClient, underWay: Attempt | undefined): string[] {
    const problems = [
      ...this.comparePosts(stored.posts, underWay),
      ...this.compareImports(stored.imports, underWay),
      ...(stored.goals === this.goals ||
      (underWay?.path === 'clients.updateClient' &&
        stored.goals === (underWay.input['changes'] as { goals: string }).goals)
        ? []
        : ['the goals are not the last ones that were acknowledged']),
    ]
    this.posts.clear()
    for (const post of stored.posts) this.posts.set(post.id, post)
    this.imports.clear()
    for (const { fileName, rows } of stored.imports) this.imports.set(fileName, rows)
    this.goals = stored.goals
    return problems
  }

  private change(id: string, changes: Partial<StoredPost>): void {
    const before = this.posts.get(id)
    if (!before) throw new Error(`A post was acknowledged as changed before it was there: ${id}`)
    this.posts.set(id, { ...before, ...changes })
  }

  private comparePosts(stored: readonly StoredPost[], underWay: Attempt | undefined): string[] {
    const problems: string[] = []
    const isThere = new Set(stored.map(({ id }) => id))
    for (const id of this.posts.keys()) if (!isThere.has(id)) problems.push(`the post ${id} is lost`)
    const added = stored.filter(({ id }) => !this.posts.has(id))
    const expected = addedBy(underWay)
    if (added.length > 0 && !isSameContent(added, expected)) {
      problems.push(`${added.length} posts are there of ${expected.length} that were under way`)
    }
    for (const post of stored) {
      const before = this.posts.get(post.id)
      if (!before || isDeepStrictEqual(post, before)) continue
      if (underWay?.input['postId'] !== post.id) problems.push(`the post ${post.id} lost an acknowledged change`)
      else if (!isDeepStrictEqual(post, changedBy(before, underWay))) problems.push(`the post ${post.id} is torn`)
    }
    return problems
  }

  private compareImports(stored: StoredClient['imports'], underWay: Attempt | undefined): string[] {
    const problems: string[] = []
    const found = new Map(stored.map((each) => [each.fileName, each]))
    for (const [fileName, rows] of this.imports) {
      if (found.get(fileName)?.rows !== rows) problems.push(`the import ${fileName} is lost or torn`)
    }
    for (const { fileName, rows } of stored) {
      const isNew = underWay?.input['fileName'] === fileName && underWay.input['rows'] === rows
      if (!this.imports.has(fileName) && !isNew) problems.push(`the import ${fileName} has ${rows} rows`)
    }
    return problems
  }
}

/** Follows a killed round, each command to its client. */
export function takeRound(expected: ReadonlyMap<string, ExpectedClient>, { acknowledged }: KilledRound): void {
  for (const command of acknowledged) expected.get(command.input['clientId'] as string)?.take(command)
}

function toStored(post: Post): StoredPost {
  return {
    id: post.id,
    title: post.title,
    caption: post.caption,
    notes: post.notes,
    state: post.state,
    scheduledAt: post.scheduledAt,
    permalink: post.permalink,
    revision: post.revision,
    isDeleted: false,
    versions: post.versions.map(({ channelId, caption }) => ({ channelId, caption })),
  }
}

function addedBy(underWay: Attempt | undefined): readonly PostFields[] {
  if (underWay?.path === 'calendar.createPost') return [underWay.input['post'] as PostFields]
  return underWay?.path === 'calendar.createPosts' ? (underWay.input['posts'] as PostFields[]) : []
}

function isSameContent(stored: readonly StoredPost[], expected: readonly PostFields[]): boolean {
  const texts = (posts: readonly { caption: string; scheduledAt: string | null; versions: readonly unknown[] }[]) =>
    posts.map(({ caption, scheduledAt, versions }) => `${scheduledAt} ${versions.length} ${caption}`).sort()
  return isDeepStrictEqual(texts(stored), texts(expected))
}

/** The post as the command that was under way would leave it. */
function changedBy(before: StoredPost, { path, input }: Attempt): StoredPost {
  const revision = before.revision + 1
  if (path === 'calendar.movePost') return { ...before, revision, scheduledAt: input['scheduledAt'] as string }
  if (path === 'calendar.changeState') return { ...before, revision, state: input['state'] as string }
  if (path === 'calendar.deletePost') return { ...before, revision, isDeleted: true }
  const { versions, ...changes } = input['changes'] as Partial<PostFields>
  return {
    ...before,
    ...changes,
    revision,
    ...(versions ? { versions: versions.map(({ channelId, caption }) => ({ channelId, caption })) } : {}),
  } as StoredPost
}
