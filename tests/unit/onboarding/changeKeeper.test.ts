import { describe, expect, test } from 'vitest'
import { ChangeKeeper, RETRY_MS } from '../../../src/renderer/features/onboarding/changeKeeper'

interface Change {
  readonly key: string
  readonly value: string
}

function world(kept: Record<string, string> = {}) {
  const items = new Map(Object.entries(kept))
  const stored: Change[] = []
  let timers: { run: () => void; delayMs: number }[] = []
  let refuse: (change: Change) => string | undefined = () => undefined
  let hold: Promise<void> | undefined
  const keeper = new ChangeKeeper<Change>({
    storage: {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
    },
    storageKey: 'kept',
    parse: (value) => (typeof value === 'object' && value !== null && 'key' in value ? (value as Change) : undefined),
    keyOf: ({ key }) => key,
    store: async (change) => {
      await hold
      const reason = refuse(change)
      if (reason) throw new Error(reason)
      stored.push(change)
    },
    schedule: (run, delayMs) => {
      const timer = { run, delayMs }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  })
  return {
    keeper,
    stored,
    items,
    timers: () => timers,
    refuseWith: (next: typeof refuse) => (refuse = next),
    holdWith: (next: Promise<void> | undefined) => (hold = next),
  }
}

const change = (key: string, value = key): Change => ({ key, value })

describe('changes on their way to the store', () => {
  test('are stored one after the other, the last of a kind only', async () => {
    const { keeper, stored, items } = world()
    keeper.put(change('a', '1'))
    keeper.put(change('b'))
    keeper.put(change('a', '2'))
    expect(items.get('kept')).toContain('"2"')
    expect(await keeper.flush()).toBe(true)
    expect(stored).toEqual([change('b'), change('a', '2')])
    expect(items.has('kept')).toBe(false)
    expect(keeper.getSnapshot()).toEqual({ changes: [], failure: null })
  })

  test('one that is changed while it is stored is stored again', async () => {
    const { keeper, stored, holdWith } = world()
    let release = () => {}
    holdWith(new Promise((done) => (release = done)))
    keeper.put(change('a', '1'))
    const flushed = keeper.flush()
    keeper.put(change('a', '2'))
    release()
    expect(await flushed).toBe(true)
    expect(stored).toEqual([change('a', '1'), change('a', '2')])
  })

  test('what is refused stays, holds up nothing else, and is tried again', async () => {
    const { keeper, stored, items, timers, refuseWith } = world()
    refuseWith(({ key }) => (key === 'a' ? 'The disk is full.' : undefined))
    keeper.put(change('a'))
    keeper.put(change('b'))
    expect(await keeper.flush()).toBe(false)
    expect(stored).toEqual([change('b')])
    expect(keeper.getSnapshot()).toEqual({ changes: [change('a')], failure: 'The disk is full.' })
    expect(items.get('kept')).toContain('"a"')
    expect(timers().map(({ delayMs }) => delayMs)).toEqual([RETRY_MS])
    refuseWith(() => undefined)
    expect(await keeper.flush()).toBe(true)
    expect(keeper.getSnapshot().failure).toBeNull()
    expect(timers()).toEqual([])
  })

  test('those from before a crash are stored at once; what is no change is left out', async () => {
    const { keeper, stored, timers } = world({ kept: JSON.stringify([change('a'), 'b', null]) })
    expect(keeper.getSnapshot().changes).toEqual([change('a')])
    expect(timers().map(({ delayMs }) => delayMs)).toEqual([0])
    await keeper.flush()
    expect(stored).toEqual([change('a')])
  })

  test('a storage that cannot be read begins anew', () => {
    expect(world({ kept: '{' }).keeper.getSnapshot().changes).toEqual([])
  })

  test('what was discarded leaves no trace, also when it was on its way', async () => {
    const { keeper, items, timers, holdWith, refuseWith } = world()
    let release = () => {}
    holdWith(new Promise((done) => (release = done)))
    refuseWith(() => 'There is no such client.')
    keeper.put(change('a'))
    const flushed = keeper.flush()
    keeper.discard()
    release()
    await flushed
    expect(items.has('kept')).toBe(false)
    expect(timers()).toEqual([])
    expect(keeper.getSnapshot().changes).toEqual([])
  })
})
