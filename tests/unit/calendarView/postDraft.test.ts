import { beforeEach, describe, expect, it } from 'vitest'
import type { Post, PostFields } from '#shared/calendar/post'
import type { AssetId, CampaignId, ClientId, PillarId } from '#shared/kernel/ids'
import { AppError } from '#shared/rpc/appError'
import { listDraftedPosts, type TextStorage } from '../../../src/renderer/features/calendar/editor/draftStorage'
import { PostDraft } from '../../../src/renderer/features/calendar/editor/postDraft'
import { post } from './fixtures'

const clientId = '00000000-0000-4000-8000-00000000000c' as ClientId

function createStorage(): TextStorage & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>()
  return {
    texts,
    get length() {
      return texts.size
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  }
}

/** A backend of one post, and a clock whose pauses the test decides. */
function createBench(stored: Post = post()) {
  const storage = createStorage()
  const bench = {
    storage,
    stored,
    saves: [] as Partial<PostFields>[],
    failure: undefined as Error | undefined,
    gate: undefined as Promise<void> | undefined,
    timers: [] as { run: () => void; isCancelled: boolean }[],
    open: () => new PostDraft(bench.stored, ports),
    async pause() {
      const due = bench.timers.splice(0)
      for (const timer of due) if (!timer.isCancelled) timer.run()
      await settle()
    },
    changeElsewhere(changes: Partial<Post>) {
      bench.stored = { ...bench.stored, ...changes, revision: bench.stored.revision + 1 }
    },
  }
  const ports = {
    clientId,
    storage,
    async save(changes: Partial<PostFields>, basedOnRevision: number) {
      await bench.gate
      if (bench.failure) throw bench.failure
      if (basedOnRevision !== bench.stored.revision)
        throw new AppError('post-changed-elsewhere', 'The post was changed elsewhere.')
      bench.saves.push(changes)
      bench.changeElsewhere(changes)
      return bench.stored
    },
    load: async () => bench.stored,
    schedule(run: () => void) {
      const timer = { run, isCancelled: false }
      bench.timers.push(timer)
      return () => {
        timer.isCancelled = true
      }
    },
  }
  return bench
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
const statusOf = (draft: PostDraft) => draft.getSnapshot().status.kind

describe('a post that is being edited', () => {
  let bench: ReturnType<typeof createBench>
  beforeEach(() => {
    bench = createBench()
  })

  it('is put aside with every keystroke and saved after a pause', async () => {
    const draft = bench.open()
    draft.edit({ caption: 'C' })
    expect([...bench.storage.texts.values()][0]).toContain('"caption":"C"')
    draft.edit({ caption: 'Ca' })
    expect(bench.saves).toEqual([])
    await bench.pause()
    expect(bench.saves).toEqual([{ caption: 'Ca' }])
    expect(statusOf(draft)).toBe('saved')
    expect(bench.storage.texts.size).toBe(0)
  })

  it('keeps what is typed while a save is under way, and saves it next', async () => {
    const draft = bench.open()
    let open = () => {}
    bench.gate = new Promise((resolve) => {
      open = resolve
    })
    draft.edit({ caption: 'first' })
    await bench.pause()
    draft.edit({ caption: 'first and second' })
    open()
    await settle()
    expect(draft.getSnapshot().fields.caption).toBe('first and second')
    expect(statusOf(draft)).toBe('unsaved')
    await bench.pause()
    expect(bench.saves).toEqual([{ caption: 'first' }, { caption: 'first and second' }])
    expect(statusOf(draft)).toBe('saved')
  })

  it('says why it could not be saved, keeps the text, and saves on the next try', async () => {
    const draft = bench.open()
    bench.failure = new AppError('disk-full', 'The disk is full.')
    draft.edit({ caption: 'text' })
    await bench.pause()
    expect(draft.getSnapshot().status).toEqual({ kind: 'failed', message: 'The disk is full.' })
    expect(listDraftedPosts(bench.storage, clientId)).toEqual([bench.stored.id])
    bench.failure = undefined
    expect(await draft.flush()).toBe(true)
    expect(bench.stored.caption).toBe('text')
  })

  it('tries again by itself after the data process was restarted', async () => {
    const draft = bench.open()
    bench.failure = new AppError('backend-restarted', 'Restarted.')
    draft.edit({ caption: 'text' })
    await bench.pause()
    bench.failure = undefined
    await bench.pause()
    expect(bench.stored.caption).toBe('text')
  })

  it('comes back after a crash of the window, says so, and is saved', async () => {
    bench.open().edit({ title: 'Typed before the crash' })
    const reopened = bench.open()
    expect(reopened.getSnapshot()).toMatchObject({ isRestored: true, fields: { title: 'Typed before the crash' } })
    await bench.pause()
    expect(bench.stored.title).toBe('Typed before the crash')
    expect(bench.storage.texts.size).toBe(0)
  })

  it('comes back after a crash with its media, pillar and campaign', async () => {
    const typed = {
      media: [{ assetId: '00000000-0000-4000-8000-0000000000a1' as AssetId, altText: 'Warm bread' }],
      pillarId: '00000000-0000-4000-8000-0000000000b1' as PillarId,
      campaignId: null,
    }
    const bench = createBench(post({ campaignId: '00000000-0000-4000-8000-0000000000c1' as CampaignId }))
    bench.open().edit(typed)
    const draft = bench.open()
    expect(draft.getSnapshot()).toMatchObject({ isRestored: true, fields: typed })
    await bench.pause()
    expect(bench.saves).toEqual([typed])
    expect(bench.storage.texts.size).toBe(0)
  })

  it('comes back after a crash even when another field was changed since', async () => {
    bench.open().edit({ caption: 'Typed before the crash' })
    bench.changeElsewhere({ title: 'New title' })
    const reopened = bench.open()
    await bench.pause()
    expect(bench.stored).toMatchObject({ title: 'New title', caption: 'Typed before the crash' })
    expect(statusOf(reopened)).toBe('saved')
  })

  it('asks after a crash when the same field was changed since', () => {
    bench.open().edit({ caption: 'Mine' })
    bench.changeElsewhere({ caption: 'Theirs' })
    expect(bench.open().getSnapshot()).toMatchObject({
      status: { kind: 'conflict', fields: ['caption'] },
      fields: { caption: 'Mine' },
    })
  })

  it('forgets a draft that reached the backend although the answer was lost', () => {
    bench.open().edit({ caption: 'Mine' })
    bench.changeElsewhere({ caption: 'Mine' })
    expect(bench.open().getSnapshot()).toMatchObject({ isRestored: false, status: { kind: 'saved' } })
    expect(bench.storage.texts.size).toBe(0)
  })

  it('takes over other fields that were changed elsewhere without asking', async () => {
    const draft = bench.open()
    draft.edit({ caption: 'Mine' })
    bench.changeElsewhere({ title: 'Theirs' })
    await bench.pause()
    await bench.pause()
    expect(bench.stored).toMatchObject({ title: 'Theirs', caption: 'Mine' })
    expect(draft.getSnapshot().fields.title).toBe('Theirs')
  })

  it.each([
    ['keepMine', 'Mine'],
    ['takeTheirs', 'Theirs'],
  ] as const)('offers both texts when the same field was changed elsewhere: %s', async (choice, caption) => {
    const draft = bench.open()
    draft.edit({ caption: 'Mine', notes: 'My note' })
    bench.changeElsewhere({ caption: 'Theirs', title: 'Their title' })
    await bench.pause()
    expect(draft.getSnapshot().status).toMatchObject({
      kind: 'conflict',
      fields: ['caption'],
      theirs: { caption: 'Theirs' },
    })
    draft[choice]()
    await settle()
    expect(bench.stored).toMatchObject({ caption, title: 'Their title', notes: 'My note' })
    expect(statusOf(draft)).toBe('saved')
  })

  it('follows changes from elsewhere while nothing is unsaved', () => {
    const draft = bench.open()
    bench.changeElsewhere({ caption: 'Theirs' })
    draft.accept(bench.stored)
    expect(draft.getSnapshot()).toMatchObject({ fields: { caption: 'Theirs' }, status: { kind: 'saved' } })
  })

  it('does not write an older state of the post over a newer one', () => {
    const older = bench.stored
    bench.changeElsewhere({ caption: 'Newer' })
    const draft = bench.open()
    draft.accept({ ...older, caption: 'Older' })
    expect(draft.getSnapshot().fields.caption).toBe('Newer')
  })

  it('saves although the storage of the window is full', async () => {
    const draft = bench.open()
    bench.storage.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError')
    }
    draft.edit({ caption: 'text' })
    await bench.pause()
    expect(bench.stored.caption).toBe('text')
  })
})
