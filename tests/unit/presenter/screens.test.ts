import { describe, expect, it } from 'vitest'
import { isInSight, placeFor, screenOf } from '../../../src/main/presenter/screens'

const laptop = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } }
const projector = { id: 2, workArea: { x: 1440, y: 0, width: 1920, height: 1080 } }
const studio = { x: 100, y: 50, width: 1200, height: 800 }

describe('the presenter’s window', () => {
  it('fills the screen on which the studio is not', () => {
    expect(placeFor([laptop, projector], studio)).toEqual({
      screenId: 2,
      bounds: projector.workArea,
      isFullScreen: true,
    })
    expect(placeFor([laptop, projector], { ...studio, x: 1600 })).toMatchObject({ screenId: 1, isFullScreen: true })
  })

  it('is a window in the middle of the only screen, never larger than that', () => {
    expect(placeFor([laptop], studio)).toEqual({
      screenId: 1,
      bounds: { x: 80, y: 50, width: 1280, height: 800 },
      isFullScreen: false,
    })
    const small = { id: 3, workArea: { x: -800, y: 20, width: 800, height: 600 } }
    expect(placeFor([small], { ...studio, x: -700 })).toMatchObject({ bounds: small.workArea })
  })

  it('has a place also when the studio is in sight nowhere, and none without a screen', () => {
    expect(placeFor([laptop, projector], { ...studio, x: 9_000 })).toMatchObject({ screenId: 1 })
    expect(placeFor([], studio)).toBeUndefined()
  })

  it('is on the screen that shows most of it', () => {
    expect(screenOf([laptop, projector], { x: 1300, y: 0, width: 1000, height: 700 })).toBe(projector)
    expect(screenOf([laptop], projector.workArea)).toBeUndefined()
  })

  it('is in sight while somebody could take hold of it', () => {
    expect(isInSight([laptop, projector], projector.workArea)).toBe(true)
    expect(isInSight([laptop], projector.workArea)).toBe(false)
    expect(isInSight([laptop], { x: 1400, y: 0, width: 1000, height: 700 })).toBe(false)
    expect(isInSight([laptop], { x: -200, y: -100, width: 1280, height: 800 })).toBe(true)
  })
})
