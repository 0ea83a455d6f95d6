import { beforeEach, describe, expect, it } from 'vitest'
import type { UtcInstant } from '#shared/kernel/time'
import { DueItem } from '#shared/reminders/reminder'
import { AppError } from '#shared/rpc/appError'
import type { ReminderNotification } from '../../../src/main/reminders/grouping'
import {
  createReminderScheduler,
  type ReminderCalls,
  type ReminderScheduler,
} from '../../../src/main/reminders/scheduler'
import { createSimulatedTime, type SimulatedTime } from '../../support/simulatedTime'

const START = '2026-03-10T09:00:00.000Z'
const atMs = (ms: number) => new Date(Date.parse(START) + ms).toISOString() as UtcInstant

function item(title: string, dueAtUtc: string): DueItem {
  return DueItem.parse({
    clientId: '11111111-1111-4111-8111-111111111111',
    clientName: 'A',
    clientColor: '#35524a',
    subjectKind: 'post',
    subjectId: '22222222-2222-4222-8222-222222222222',
    title,
    state: 'scheduled',
    platforms: [],
    dueAt: '2026-03-10T09:00',
    timeZone: 'UTC',
    dueAtUtc,
  })
}

/** Answers what the test lays out; the real backend is in the integration tests. */
function createStub() {
  const stub = {
    calls: [] as string[],
    nextAtUtc: null as UtcInstant | null,
    due: [] as DueItem[],
    unconfirmed: [] as DueItem[],
    failures: [] as { call: string; error: Error }[],
    confirmed: [] as string[],
  }
  const answer = <T>(call: string, value: () => T): Promise<T> => {
    stub.calls.push(call)
    const failure = stub.failures.find((each) => each.call === call)
    if (!failure) return Promise.resolve(value())
    stub.failures = stub.failures.filter((each) => each !== failure)
    return Promise.reject(failure.error)
  }
  const take = (list: 'due' | 'unconfirmed') => {
    const items = stub[list]
    stub[list] = []
    if (list === 'due') stub.nextAtUtc = null
    return { count: items.length, items }
  }
  const reminders: ReminderCalls = {
    getNextReminderAt: () => answer('next', () => ({ atUtc: stub.nextAtUtc })),
    claimDueReminders: () => answer('claim', () => take('due')),
    reclaimUnconfirmed: () => answer('reclaim', () => take('unconfirmed')),
    confirmRemindersShown: ({ claimedAtUtc }) =>
      answer('confirm', () => {
        stub.confirmed.push(claimedAtUtc)
        return {}
      }),
  }
  return { stub, reminders }
}

let time: SimulatedTime
let scheduler: ReminderScheduler
let shown: ReminderNotification[]
let canShow: boolean
let stub: ReturnType<typeof createStub>['stub']

beforeEach(() => {
  time = createSimulatedTime(START)
  shown = []
  canShow = true
  const created = createStub()
  stub = created.stub
  scheduler = createReminderScheduler({
    clock: time.clock,
    timers: time.timers,
    reminders: created.reminders,
    notifier: {
      show: (notification) => {
        if (canShow) shown.push(notification)
        return Promise.resolve(canShow)
      },
    },
    log: () => {},
  })
})

describe('the timer', () => {
  it('is armed for the next reminder', async () => {
    await scheduler.wake()
    stub.nextAtUtc = atMs(42_000)
    await scheduler.wake()
    expect(time.armedForMs()).toEqual([42_000])
  })

  it('is armed for a minute at most, however far the next reminder is', async () => {
    for (const nextAtUtc of [null, atMs(60_001), '2099-01-01T00:00:00.000Z' as UtcInstant]) {
      stub.nextAtUtc = nextAtUtc
      await scheduler.wake()
      expect(time.armedForMs()).toEqual([60_000])
    }
  })

  it('is one, however often it is woken', async () => {
    await Promise.all(Array.from({ length: 50 }, () => scheduler.wake()))
    expect(time.armedForMs()).toHaveLength(1)
    expect(stub.calls.length).toBeLessThan(10)
  })

  it('notices within a minute that the clock was set forward', async () => {
    await scheduler.wake()
    stub.nextAtUtc = atMs(8 * 3_600_000)
    stub.due = [item('later', atMs(8 * 3_600_000))]
    time.jump(8 * 3_600_000)
    await time.advance(60_000)
    expect(shown).toHaveLength(1)
  })

  it('is gone after stop', async () => {
    await scheduler.wake()
    scheduler.stop()
    await scheduler.wake()
    expect(time.armedForMs()).toEqual([])
  })
})

describe('a wake', () => {
  it('that comes while another one is under way looks once more', async () => {
    const first = scheduler.wake()
    stub.nextAtUtc = atMs(0)
    stub.due = [item('new', atMs(0))]
    await Promise.all([first, scheduler.wake()])
    expect(shown).toHaveLength(1)
  })

  it('without anything due costs one question and writes nothing', async () => {
    await scheduler.wake()
    stub.calls = []
    await scheduler.wake()
    expect(stub.calls).toEqual(['next'])
  })

  it('confirms what it has shown at the instant of the claim', async () => {
    stub.due = [item('due', atMs(0))]
    await scheduler.wake()
    expect(stub.confirmed).toEqual([START])
  })
})

describe('when the backend does not answer', () => {
  const restarted = new AppError('backend-restarted', 'Restarted')

  it('tries again within seconds', async () => {
    stub.failures = [{ call: 'next', error: restarted }]
    stub.due = [item('due', atMs(0))]
    await scheduler.wake()
    expect(shown).toEqual([])
    await time.advance(5_000)
    expect(shown).toHaveLength(1)
  })

  it('takes up again what may have been claimed without an answer', async () => {
    await scheduler.wake()
    stub.nextAtUtc = atMs(0)
    stub.failures = [{ call: 'claim', error: restarted }]
    await scheduler.wake()
    stub.nextAtUtc = null
    stub.unconfirmed = [item('claimed', atMs(0))]
    await time.advance(5_000)
    expect(shown).toEqual([{ kind: 'digest', count: 1, items: [item('claimed', atMs(0))] }])
  })

  it('confirms later what was shown, without showing it again', async () => {
    stub.due = [item('due', atMs(0))]
    stub.failures = [{ call: 'confirm', error: restarted }]
    await scheduler.wake()
    expect(stub.confirmed).toEqual([])
    await time.advance(5_000)
    expect(stub.confirmed).toEqual([START])
    expect(shown).toHaveLength(1)
  })

  it('leaves a read-only workspace alone', async () => {
    stub.failures = [{ call: 'reclaim', error: new AppError('workspace-read-only', 'Read-only') }]
    await scheduler.wake()
    stub.calls = []
    await time.advance(180_000)
    expect(stub.calls).toEqual(['next', 'next', 'next'])
  })
})

describe('when the system cannot show it', () => {
  it('does not confirm, so that the next start brings it again', async () => {
    canShow = false
    stub.due = [item('due', atMs(0))]
    await scheduler.wake()
    expect(stub.confirmed).toEqual([])
  })

  it('does not try again every minute', async () => {
    canShow = false
    stub.due = [item('due', atMs(0))]
    await scheduler.wake()
    stub.calls = []
    await time.advance(120_000)
    expect(stub.calls).toEqual(['next', 'next'])
  })
})

describe('after a change of settings', () => {
  it('what was held back comes as one digest', async () => {
    await scheduler.wake()
    stub.due = [item('one', atMs(0)), item('two', atMs(0))]
    await scheduler.wakeAfterSettings()
    expect(shown.map((each) => each.kind)).toEqual(['digest'])
  })

  it('what an earlier claim left unconfirmed comes with it', async () => {
    await scheduler.wake()
    stub.unconfirmed = [item('one', atMs(0))]
    await scheduler.wakeAfterSettings()
    expect(shown).toHaveLength(1)
  })
})

describe('while held', () => {
  it('nothing is claimed or shown; afterwards all of it comes as one digest', async () => {
    await scheduler.wake()
    scheduler.hold()
    stub.calls = []
    stub.due = [item('one', atMs(0)), item('two', atMs(0))]
    stub.nextAtUtc = atMs(0)
    await scheduler.wake()
    await scheduler.wakeAfterSettings()
    await time.advance(600_000)
    expect(shown).toEqual([])
    expect(stub.calls).not.toContain('claim')
    await scheduler.release()
    expect(shown.map((each) => each.kind)).toEqual(['digest'])
  })

  it('also what was being claimed at that moment waits', async () => {
    await scheduler.wake()
    stub.due = [item('one', atMs(0))]
    stub.nextAtUtc = atMs(0)
    const looking = scheduler.wake()
    scheduler.hold()
    await looking
    expect(shown).toEqual([])
    // What the backend keeps of a claim that nobody confirmed.
    stub.unconfirmed = [item('one', atMs(0))]
    await scheduler.release()
    expect(shown).toHaveLength(1)
  })

  it('a release without a hold does nothing', async () => {
    await scheduler.wake()
    stub.calls = []
    await scheduler.release()
    expect(stub.calls).toEqual([])
  })
})
