import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ClientId } from '#shared/kernel/ids'
import type { PresentationState, UnsavedAnswer } from '#shared/onboarding/presentation'
import { createPresenter, type Presenter, type PresenterWindowEvents } from '../../../src/main/presenter/presenter'
import type { Placement, PresenterScreen } from '../../../src/main/presenter/screens'

const one = ClientId.parse('11111111-1111-4111-8111-111111111111')
const other = ClientId.parse('22222222-2222-4222-8222-222222222222')

const laptop = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } }
const projector = { id: 2, workArea: { x: 1440, y: 0, width: 1920, height: 1080 } }

interface FakeWindow {
  readonly clientId: ClientId
  readonly events: PresenterWindowEvents
  placement: Placement | undefined
  told: PresentationState[]
  isClosed: boolean
}

/** Windows, screens and a store that do what the test says. */
function createSurroundings() {
  const world = {
    screens: [laptop, projector] as PresenterScreen[],
    windows: [] as FakeWindow[],
    toStudio: [] as (PresentationState | null)[],
    log: [] as string[],
    stored: [] as UnsavedAnswer[],
    canStore: true,
    canRead: true,
    screensChanged: new Set<() => void>(),
    studioClosed: new Set<() => void>(),
  }
  const listening = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const presenter = createPresenter({
    screens: { list: () => world.screens, listen: listening(world.screensChanged) },
    studio: {
      bounds: () => ({ x: 100, y: 50, width: 1200, height: 800 }),
      tell: (state) => world.toStudio.push(state),
      setCaptureProtection: (isOn) => world.log.push(`protection ${isOn ? 'on' : 'off'}`),
      onClosed: listening(world.studioClosed),
    },
    holdReminders: (isHeld) => world.log.push(`reminders ${isHeld ? 'held' : 'released'}`),
    openWindow: (clientId, events) => {
      world.log.push('window')
      const window: FakeWindow = { clientId, events, placement: undefined, told: [], isClosed: false }
      world.windows.push(window)
      return {
        tell: (state) => window.told.push(state),
        focus: () => world.log.push('focus'),
        bounds: () => window.placement?.bounds ?? { x: 0, y: 0, width: 0, height: 0 },
        place: (placed) => Object.assign(window, { placement: placed }),
        setFullScreen: (isFullScreen) => events.onFullScreen(isFullScreen),
        close: () => {
          window.isClosed = true
          events.onClosed()
        },
      }
    },
    check: () => (world.canRead ? Promise.resolve() : Promise.reject(new Error('no such client'))),
    save: (_clientId, answer) => {
      if (!world.canStore) return Promise.reject(new Error('damaged'))
      world.stored.push(answer)
      return Promise.resolve()
    },
  })
  return { world, presenter }
}

let world: ReturnType<typeof createSurroundings>['world']
let presenter: Presenter
beforeEach(() => {
  vi.useFakeTimers()
  ;({ world, presenter } = createSurroundings())
})
afterEach(() => {
  vi.useRealTimers()
})

const answer = (choice: string): UnsavedAnswer => ({
  kind: 'answer',
  answer: { questionId: 'goal', choiceIds: [choice] },
})

describe('presenting', () => {
  it('protects the studio and holds reminders before the window is there, and until it is gone', async () => {
    await presenter.start(one, 'welcome')
    expect(world.log).toEqual(['protection on', 'reminders held', 'window'])
    presenter.end(one)
    expect(world.log.slice(3)).toEqual(['protection off', 'reminders released'])
    expect(world.windows[0]?.isClosed).toBe(true)
    expect(world.toStudio.at(-1)).toBeNull()
    expect(presenter.state()).toBeNull()
  })

  it('tells both windows of every change', async () => {
    await presenter.start(one, 'welcome')
    presenter.move(one, { to: 'next' })
    presenter.pointAt(one, { x: 0.2, y: 0.3 })
    const expected = { step: 'overview', pointer: { x: 0.2, y: 0.3 } }
    expect(world.windows[0]?.told.at(-1)).toMatchObject(expected)
    expect(world.toStudio.at(-1)).toMatchObject(expected)
    expect(presenter.opened(one)).toMatchObject(expected)
  })

  it('of one client is nothing that a call for another can touch', async () => {
    await presenter.start(one, 'welcome')
    for (const call of [
      () => presenter.move(other, { to: 'next' }),
      () => presenter.pointAt(other, null),
      () => presenter.keepAnswer(other, answer('sell')),
      () => presenter.opened(other),
    ]) {
      expect(call).toThrow('This presentation has ended.')
    }
    presenter.end(other)
    expect(presenter.state()?.clientId).toBe(one)
  })

  it('of another client ends the one that runs, in a window of its own', async () => {
    await presenter.start(one, 'welcome')
    await presenter.start(other, 'welcome')
    expect(world.windows.map(({ clientId, isClosed }) => [clientId, isClosed])).toEqual([
      [one, true],
      [other, false],
    ])
    // The late news of the first window's end does not touch the second.
    world.windows[0]?.events.onClosed()
    expect(presenter.state()?.clientId).toBe(other)
  })

  it('once more of the same client brings its window to the front', async () => {
    await presenter.start(one, 'welcome')
    await presenter.start(one, 'weeks')
    expect(world.windows).toHaveLength(1)
    expect(world.log.at(-1)).toBe('focus')
    expect(presenter.state()?.step).toBe('weeks')
  })

  it('ends with its window, and with the studio’s', async () => {
    await presenter.start(one, 'welcome')
    world.windows[0]?.events.onClosed()
    expect(presenter.state()).toBeNull()
    await presenter.start(one, 'welcome')
    for (const listener of world.studioClosed) listener()
    expect(presenter.state()).toBeNull()
    expect(world.windows[1]?.isClosed).toBe(true)
    expect([...world.studioClosed, ...world.screensChanged]).toEqual([])
  })

  it('of a client that is not there leaves nothing behind', async () => {
    world.canRead = false
    await expect(presenter.start(one, 'welcome')).rejects.toThrow('no such client')
    expect(world.windows[0]?.isClosed).toBe(true)
    expect(world.log.slice(-2)).toEqual(['protection off', 'reminders released'])
    expect(presenter.state()).toBeNull()
  })

  it('says whether its window fills the screen when the window says so', async () => {
    await presenter.start(one, 'welcome')
    presenter.move(one, { to: 'full-screen', isFullScreen: true })
    expect(presenter.state()?.isFullScreen).toBe(true)
    world.windows[0]?.events.onFullScreen(false)
    expect(presenter.state()?.isFullScreen).toBe(false)
  })
})

describe('a window that is ready before the click', () => {
  it('is the one that is shown, and hears where the presentation is', async () => {
    presenter.getReady(one)
    presenter.getReady(one)
    expect(world.log).toEqual(['window'])
    expect(world.windows[0]?.placement).toBeUndefined()
    expect(presenter.state()).toBeNull()
    await presenter.start(one, 'weeks')
    expect(world.windows).toHaveLength(1)
    expect(world.windows[0]?.placement).toBeDefined()
    expect(world.windows[0]?.told).toMatchObject([{ step: 'weeks' }])
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(world.windows[0]?.isClosed).toBe(false)
  })

  it('is closed when another client is meant, or nobody comes', async () => {
    presenter.getReady(one)
    await presenter.start(other, 'welcome')
    expect(world.windows.map(({ clientId, isClosed }) => [clientId, isClosed])).toEqual([
      [one, true],
      [other, false],
    ])
    presenter.end(other)
    presenter.getReady(one)
    presenter.getReady(other)
    expect(world.windows.map(({ isClosed }) => isClosed)).toEqual([true, true, true, false])
    await vi.advanceTimersByTimeAsync(5 * 60_000)
    expect(world.windows.every(({ isClosed }) => isClosed)).toBe(true)
  })

  it('is made anew when its process ended', async () => {
    presenter.getReady(one)
    world.windows[0]?.events.onClosed()
    await presenter.start(one, 'welcome')
    expect(world.windows).toHaveLength(2)
  })

  it('goes with the studio’s window', () => {
    presenter.getReady(one)
    presenter.getReady(one)
    for (const listener of world.studioClosed) listener()
    expect(world.windows.map(({ isClosed }) => isClosed)).toEqual([true])
    expect(world.studioClosed.size).toBe(1)
  })

  it('is not made for the one that runs', async () => {
    await presenter.start(one, 'welcome')
    presenter.getReady(one)
    expect(world.windows).toHaveLength(1)
  })
})

describe('a screen that is unplugged', () => {
  const unplug = (...left: PresenterScreen[]) => {
    world.screens = left
    for (const listener of world.screensChanged) listener()
  }

  it('leaves its window on one that is there, not covering the studio', async () => {
    await presenter.start(one, 'welcome')
    const [window] = world.windows
    expect(window?.placement).toMatchObject({ screenId: 2, isFullScreen: true })
    presenter.move(one, { to: 'next' })
    unplug(laptop)
    expect(window?.placement).toMatchObject({ screenId: 1, isFullScreen: false })
    expect(window?.isClosed).toBe(false)
    expect(presenter.state()?.step).toBe('overview')
  })

  it('changes nothing for a window that is in sight', async () => {
    world.screens = [laptop]
    await presenter.start(one, 'welcome')
    const before = world.windows[0]?.placement
    unplug(laptop, projector)
    expect(world.windows[0]?.placement).toBe(before)
  })

  it('and no other being there, leaves the window alone until one comes', async () => {
    await presenter.start(one, 'welcome')
    unplug()
    expect(world.windows[0]?.placement?.screenId).toBe(2)
    unplug(laptop)
    expect(world.windows[0]?.placement?.screenId).toBe(1)
  })
})

describe('an answer that cannot be stored', () => {
  it('is kept, shown to both windows, and stored when that works again', async () => {
    await presenter.start(one, 'questions')
    world.canStore = false
    presenter.keepAnswer(one, answer('sell'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(world.windows[0]?.told.at(-1)?.unsaved).toEqual([answer('sell')])
    expect(world.toStudio.at(-1)?.unsaved).toEqual([answer('sell')])
    presenter.move(one, { to: 'next' })
    world.canStore = true
    await vi.advanceTimersByTimeAsync(10_000)
    expect(world.stored).toEqual([answer('sell')])
    expect(presenter.state()).toMatchObject({ detail: 'unchanged', unsaved: [] })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(world.stored).toHaveLength(1)
  })

  it('gives way to a later one to the same question', async () => {
    await presenter.start(one, 'questions')
    world.canStore = false
    presenter.keepAnswer(one, answer('sell'))
    presenter.keepAnswer(one, answer('keep'))
    await vi.advanceTimersByTimeAsync(5_000)
    world.canStore = true
    await vi.advanceTimersByTimeAsync(5_000)
    expect(world.stored).toEqual([answer('keep')])
  })

  it('is tried once more at the end', async () => {
    await presenter.start(one, 'questions')
    world.canStore = false
    presenter.keepAnswer(one, answer('sell'))
    await vi.advanceTimersByTimeAsync(1_000)
    world.canStore = true
    presenter.end(one)
    await vi.advanceTimersByTimeAsync(0)
    expect(world.stored).toEqual([answer('sell')])
  })
})
