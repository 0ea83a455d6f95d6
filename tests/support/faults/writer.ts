import type { Post, PostState, PostSummary } from '#shared/calendar/post'
import { nextStates } from '#shared/calendar/post'
import type { ClientProfile, ClientSummary } from '#shared/clients/client'
import { createSeededRandom, type SeededRandom } from '#shared/kernel/seededRandom'
import { exportBytes, makePosts } from '../metricsFiles'
import { createSayingBackend, readJob, type SayingBackend, someText } from './child'

/**
 * Changes posts, figures and profiles of random clients until it is killed. More clients than the backend keeps open,
 * so that stores are opened and folded together all the time.
 */
interface Job {
  readonly folder: string
  readonly seed: number
}

interface KnownClient {
  readonly id: string
  readonly channels: readonly string[]
  readonly posts: Map<string, PostState>
}

const STATES: readonly PostState[] = ['idea', 'draft', 'in-review', 'approved', 'scheduled']

const someDate = (random: SeededRandom) =>
  `2026-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}T12:${random.between(10, 59)}`

const somePost = (random: SeededRandom, { channels }: KnownClient) => ({
  title: random.pick(['', 'Brot', '東京 🎉', 'x'.repeat(300)]),
  caption: someText(random),
  scheduledAt: someDate(random),
  state: random.pick(STATES),
  versions: channels
    .filter(() => random.next() < 0.6)
    .map((channelId) => ({ channelId, caption: someText(random), firstComment: '', link: '' })),
})

async function learn(backend: SayingBackend): Promise<KnownClient[]> {
  const clients = await backend.query<ClientSummary[]>('clients.listClients', {})
  const known: KnownClient[] = []
  for (const { id } of clients) {
    const { channels } = await backend.query<ClientProfile>('clients.getClient', { clientId: id })
    const posts = await backend.query<PostSummary[]>('calendar.listPosts', { clientId: id })
    known.push({
      id,
      channels: channels.map((channel) => channel.id),
      posts: new Map(posts.map((post) => [post.id, post.state])),
    })
  }
  return known
}

async function changeSomething(backend: SayingBackend, random: SeededRandom, client: KnownClient): Promise<void> {
  const clientId = client.id
  const ids = Array.from(client.posts.keys())
  const postId = ids[random.between(0, Math.max(0, ids.length - 1))]
  const dice = random.between(1, 100)
  if (postId === undefined || dice <= 20) {
    const post = await backend.command<Post>('calendar.createPost', { clientId, post: somePost(random, client) })
    if (post) client.posts.set(post.id, post.state)
  } else if (dice <= 25) {
    const posts = Array.from({ length: random.between(2, 30) }, () => somePost(random, client))
    await backend.command('calendar.createPosts', { clientId, posts })
  } else if (dice <= 50) {
    const { title, caption, versions } = somePost(random, client)
    const changes = { title, caption, notes: someText(random), ...(random.next() < 0.5 ? { versions } : {}) }
    await backend.command('calendar.updatePost', { clientId, postId, changes })
  } else if (dice <= 65) {
    await backend.command('calendar.movePost', { clientId, postId, scheduledAt: someDate(random) })
  } else if (dice <= 80) {
    const state = random.pick(nextStates(client.posts.get(postId) ?? 'draft'))
    const post = await backend.command<Post>('calendar.changeState', { clientId, postId, state })
    if (post) client.posts.set(postId, post.state)
  } else if (dice <= 88) {
    if (await backend.command('calendar.deletePost', { clientId, postId })) client.posts.delete(postId)
  } else if (dice <= 94) {
    await backend.command('clients.updateClient', { clientId, changes: { goals: someText(random) } })
  } else {
    const rows = random.between(5, 200)
    const bytes = exportBytes(makePosts(rows, { seed: random.between(1, 1_000_000), from: '2025-01-01' }))
    const fileName = `export-${random.between(1, 1e9)}.csv`
    await backend.command('marketing.importMetrics', { clientId, fileName, bytes }, { clientId, fileName, rows })
  }
  // What is read by all windows catches up with the files first.
  if (random.next() < 0.1) await backend.query('clients.listClients', {})
}

const { folder, seed } = readJob<Job>()
const random = createSeededRandom(seed)
const backend = createSayingBackend(folder)
const clients = await learn(backend)
for (;;) await changeSomething(backend, random, random.pick(clients))
