import { expect, it } from 'vitest'
import { AppError } from '#shared/rpc/appError'
import { startUpkeep } from '../../../src/main/series/startUpkeep'

const DAY_MS = 24 * 60 * 60_000

function start(answer: () => Promise<{ madeCount: number }> = () => Promise.resolve({ madeCount: 0 })) {
  const state = { calls: 0, nowMs: 10 * DAY_MS, look: async () => {}, isCleared: false, logged: [] as unknown[] }
  const stop = startUpkeep({
    clock: { nowMs: () => state.nowMs },
    series: {
      keepUp: () => {
        state.calls++
        return answer()
      },
    },
    timers: {
      set: (look) => {
        state.look = look
        return 1
      },
      clear: () => {
        state.isCleared = true
      },
    },
    log: (error) => state.logged.push(error),
  })
  return { state, stop }
}

it('makes repeats at the start and once on every day after', async () => {
  const { state, stop } = start()
  await state.look()
  expect(state.calls).toBe(1)
  for (let hour = 0; hour < 72; hour++) {
    state.nowMs += DAY_MS / 24
    await state.look()
  }
  expect(state.calls).toBe(4)
  stop()
  expect(state.isCleared).toBe(true)
})

it('tries again when it failed, and not in a workspace that is only read', async () => {
  const failing = start(() => Promise.reject(new AppError('backend-restarted', 'Gone')))
  await new Promise((done) => setTimeout(done))
  await failing.state.look()
  await failing.state.look()
  expect(failing.state.calls).toBe(3)
  expect(failing.state.logged.length).toBeGreaterThan(1)

  const readOnly = start(() => Promise.reject(new AppError('workspace-read-only', 'No')))
  await new Promise((done) => setTimeout(done))
  await readOnly.state.look()
  expect(readOnly.state.calls).toBe(1)
  expect(readOnly.state.logged).toEqual([])
})
