import type { ElectronApplication, Page } from '@playwright/test'
import type { PostId } from '#shared/kernel/ids'
import type { LocalDateTime } from '#shared/kernel/time'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import { type BenchApp, withBenchApp } from '../benchApp'
import { createBenchWorkspace } from '../benchWorkspace'
import { type BenchRow, type Pair, summarize } from '../ratio'

/** Rows about the calendar under the hand: letting go of a dragged post, and scrolling the list. */

const [FROM, TO] = ['2026-06-10', '2026-06-12']
const POSTS_PER_YEAR = 12_000
/** Well after the frame that is timed: an answer that came at once would be work of its own in it. */
const STUB_ANSWERS_MS = 250
const LIST_POSTS = 100_000
/** One gesture, as fast as a wheel is turned: forty notches a second, 143 rows. */
const SCROLL_PIXELS = 4_000
const PIXELS_PER_SECOND = 4_000

interface DropGlobals {
  /** Milliseconds from the drop to the frame after the post is in its new day. */
  dropped: Promise<number>
  isPersistenceStubbed: boolean
}

/** Watches for the next drop; with persistence stubbed, the port answers a move by itself and nothing leaves the window. */
async function instrument(page: Page): Promise<void> {
  await page.evaluate((answersMs) => {
    const send = MessagePort.prototype.postMessage
    interface Request {
      readonly id: number
      readonly path: string
      readonly input: { readonly scheduledAt: string }
    }
    MessagePort.prototype.postMessage = function (this: MessagePort, ...values: unknown[]) {
      const [request] = values as [Request | undefined]
      if ((globalThis as unknown as DropGlobals).isPersistenceStubbed && request?.path === 'calendar.movePost') {
        const value = { state: 'draft', revision: 1_000, scheduledAt: request.input.scheduledAt }
        setTimeout(() => {
          this.dispatchEvent(new MessageEvent('message', { data: { id: request.id, result: { ok: true, value } } }))
        }, answersMs)
        return
      }
      Reflect.apply(send, this, values)
    }
  }, STUB_ANSWERS_MS)
}

const watchDrop = (page: Page, postId: PostId, isPersistenceStubbed: boolean) =>
  page.evaluate(
    ({ id, day, isStubbed }) => {
      const dropped = new Promise<number>((done) => {
        window.addEventListener(
          'drop',
          () => {
            const started = performance.now()
            const look = () => {
              const isThere = document.querySelector(`[data-date="${day}"] [data-post-id="${id}"]`) !== null
              if (!isThere) return void requestAnimationFrame(look)
              // The frame that holds it begins now; behind the next message it is painted.
              const painted = new MessageChannel()
              painted.port1.addEventListener('message', () => done(performance.now() - started))
              painted.port1.start()
              painted.port2.postMessage(null)
            }
            requestAnimationFrame(look)
          },
          { capture: true, once: true },
        )
      })
      Object.assign(globalThis, { dropped, isPersistenceStubbed: isStubbed })
    },
    { id: postId, day: TO, isStubbed: isPersistenceStubbed },
  )

async function drag(page: Page, postId: PostId): Promise<void> {
  await page.locator(`[data-date="${FROM}"] [data-post-id="${postId}"]`).hover()
  const to = await page.locator(`[data-date="${TO}"]`).first().boundingBox()
  if (!to) throw new Error('There is no day to drag to')
  const [x, y] = [to.x + to.width / 2, to.y + to.height - 6]
  await page.mouse.down()
  await page.mouse.move(x, y - 8, { steps: 4 })
  for (const beside of [0, 1, 0]) await page.mouse.move(x + beside, y)
  await page.mouse.up()
}

export async function measureDrop(pairs: number): Promise<BenchRow[]> {
  const workspace = await createBenchWorkspace(1, POSTS_PER_YEAR, 'draft')
  const [clientId] = workspace.clientIds
  const { id: postId } = await workspace.call<{ id: PostId }>('calendar.createPost', {
    clientId,
    post: { title: 'Dragged', state: 'draft', scheduledAt: `${FROM}T06:00` },
  })
  return withBenchApp(workspace, async ({ app, page }) => {
    await page.evaluate((place) => (location.hash = place), `/client/${clientId}/calendar?view=month&date=${FROM}`)
    const inPlace = page.locator(`[data-date="${FROM}"] [data-post-id="${postId}"]`)
    await inPlace.waitFor()
    await instrument(page)
    let minute = 0
    const drop = async (isPersistenceStubbed: boolean): Promise<number> => {
      await watchDrop(page, postId, isPersistenceStubbed)
      await drag(page, postId)
      const ms = await page.evaluate(() => (globalThis as unknown as DropGlobals).dropped)
      await page.waitForTimeout(2 * STUB_ANSWERS_MS)
      // Back by the backend's own way, at another time than before: so the window reads anew, whatever it was told.
      minute = (minute + 1) % 30
      await moveTo(app, { clientId: clientId ?? '', postId, at: `${FROM}T06:${String(minute).padStart(2, '0')}` })
      await inPlace.waitFor()
      await page.waitForTimeout(700)
      return ms
    }
    const measured: Pair[] = []
    for (let index = 0; index < pairs + 2; index++) {
      if (index % 2 === 0) measured.push({ figure: await drop(false), floor: await drop(true) })
      else {
        const floor = await drop(true)
        measured.push({ figure: await drop(false), floor })
      }
    }
    return [
      {
        id: '4d',
        what: 'a post of a month of 1,000 let go of, until it is painted in its new day',
        unit: 'ms',
        floorIs: 'the same drop, persistence stubbed',
        ...summarize(measured),
        goal: 1.2,
        moonshot: 1.2,
      },
    ]
  })
}

const moveTo = (app: ElectronApplication, move: { clientId: string; postId: PostId; at: string }) =>
  app.evaluate(async (_electron, { clientId, postId, at }) => {
    const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
      .clienteleTest
    await backend.api.calendar.movePost({
      clientId: clientId as never,
      postId,
      scheduledAt: at as LocalDateTime,
    })
  }, move)

interface LostFrames {
  /** That the screen did not get, or got with a part of the list empty. */
  readonly ofScreen: number
  /** In which the window's own thread was not ready; the list moved on without it, rows ahead being there already. */
  readonly ofMainThread: number
}

interface TraceEvent {
  readonly name: string
  readonly args: { readonly hasPartialUpdate?: boolean }
}

/** How far the list is rendered beyond what is seen; later than this, the screen would show nothing there. */
const AHEAD_PIXELS = 16 * 28
const FRAME_MS = 1_000 / 60
const KEPT_UP_FRAMES = 1
const MOST_TRIES = 4

/** Frames that a scroll gesture over an element was short of, as Chromium itself counts them. */
async function lostFrames({ app, page }: BenchApp, selector: string): Promise<LostFrames> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`There is no ${selector}`)
  const session = await app.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    categories: 'devtools.timeline.frame,disabled-by-default-devtools.timeline.frame',
    transferMode: 'ReportEvents',
  })
  await page.evaluate(() => {
    const watch = { times: [] as number[], isOver: false }
    const note = (at: number) => {
      watch.times.push(at)
      if (!watch.isOver) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
    Object.assign(globalThis, { frames: watch })
  })
  await session.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    yDistance: -SCROLL_PIXELS,
    speed: PIXELS_PER_SECOND,
    gestureSourceType: 'mouse',
  })
  const gaps = await page.evaluate(() => {
    const { frames } = globalThis as unknown as { frames: { times: number[]; isOver: boolean } }
    frames.isOver = true
    return frames.times.slice(1).map((at, index) => at - (frames.times[index] ?? at))
  })
  const traced = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await traced
  await session.detach()
  const notShown = events.filter(({ name, args }) => name === 'DroppedFrame' && args.hasPartialUpdate !== true).length
  const beyond = (ms: number) => Math.max(0, Math.round(ms / FRAME_MS))
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const lateMs = (AHEAD_PIXELS / PIXELS_PER_SECOND) * 1_000
  return {
    ofScreen: notShown + sumOf(gaps.map((gap) => beyond(gap - lateMs))),
    ofMainThread: sumOf(gaps.map((gap) => beyond(gap - FRAME_MS))),
  }
}

const EMPTY = 'bench-empty-list'

export async function measureListScroll(pairs: number): Promise<BenchRow[]> {
  const workspace = await createBenchWorkspace(1, LIST_POSTS, 'draft')
  const [clientId] = workspace.clientIds
  return withBenchApp(workspace, async (running) => {
    const { page } = running
    await page.evaluate((place) => (location.hash = place), `/client/${clientId}/calendar?view=list`)
    const list = '[role="grid"][aria-label="Posts"] > [role="rowgroup"]'
    await page.locator(`${list} [data-post-id]`).first().waitFor({ timeout: 60_000 })
    await page.waitForTimeout(1_000)
    /** As high as the list and with nothing in it, over the list; or away again. */
    const coverWithEmpty = (isThere: boolean) =>
      page.evaluate(
        ({ selector, id, isShown }) => {
          document.getElementById(id)?.remove()
          const real = document.querySelector<HTMLElement>(selector)
          if (!real) throw new Error('There is no list')
          real.scrollTop = 0
          if (!isShown) return
          const { left, top, width, height } = real.getBoundingClientRect()
          const cover = document.createElement('div')
          cover.id = id
          cover.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height}px;overflow-y:auto;background:#fff;z-index:9`
          const inner = document.createElement('div')
          inner.style.height = `${real.scrollHeight}px`
          cover.append(inner)
          document.body.append(cover)
        },
        { selector: list, id: EMPTY, isShown: isThere },
      )
    const scroll = async (isEmpty: boolean) => {
      await coverWithEmpty(isEmpty)
      await page.waitForTimeout(300)
      const lost = await lostFrames(running, isEmpty ? `#${EMPTY}` : list)
      const at = await page
        .locator(isEmpty ? `#${EMPTY}` : list)
        .first()
        .evaluate((element) => element.scrollTop)
      if (at < SCROLL_PIXELS / 2) throw new Error(`It was scrolled to ${at} only`)
      return lost
    }
    const frames = Math.round((SCROLL_PIXELS / PIXELS_PER_SECOND) * 60)
    const pairsOf = (measured: readonly { ours: LostFrames; empty: LostFrames }[], which: keyof LostFrames): Pair[] =>
      // Of so many frames: none lost is so many shown, and the ratio is 1 when neither loses more than the other.
      measured.map(({ ours, empty }) => ({ figure: frames + ours[which], floor: frames + empty[which] }))
    const scrollBoth = async (isEmptyFirst: boolean) => {
      if (!isEmptyFirst) return { ours: await scroll(false), empty: await scroll(true) }
      const empty = await scroll(true)
      return { ours: await scroll(false), empty }
    }
    const taken: { ours: LostFrames; empty: LostFrames }[] = []
    const isCalm = ({ empty }: { empty: LostFrames }) => empty.ofMainThread <= KEPT_UP_FRAMES
    // While others keep the machine so busy that not even nothing scrolls, it says nothing about a list.
    for (let index = 0; index < (pairs + 2) * MOST_TRIES && taken.filter(isCalm).length < pairs + 2; index++) {
      taken.push(await scrollBoth(index % 2 === 1))
    }
    const measured = taken.toSorted((one, other) => Number(isCalm(other)) - Number(isCalm(one))).slice(0, pairs + 2)
    const floorIs = 'an empty list of the same height, scrolled the same way'
    return [
      {
        id: '15',
        what: `frames in which the screen shows ${frames} of scrolling the list of 100,000 posts, none of it empty`,
        unit: 'frames',
        floorIs,
        ...summarize(pairsOf(measured, 'ofScreen')),
        goal: 1,
        moonshot: 1,
      },
      {
        id: '15m',
        what: 'the same for the window’s own thread, which lays rows out ahead',
        unit: 'frames',
        floorIs,
        ...summarize(pairsOf(measured, 'ofMainThread')),
        goal: Number.POSITIVE_INFINITY,
        moonshot: Number.POSITIVE_INFINITY,
      },
    ]
  })
}
