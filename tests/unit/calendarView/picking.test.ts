import { describe, expect, it } from 'vitest'
import type { PostId } from '#shared/kernel/ids'
import { createPicking } from '../../../src/renderer/features/calendar/bulk/picking'

const ids = (text: string) => [...text] as PostId[]
const id = (text: string) => text as PostId

function start(shown = 'abcdef') {
  const picking = createPicking()
  picking.show(ids(shown))
  return { picking, picked: () => [...picking.ids()].toSorted().join('') }
}

describe('picking posts', () => {
  it('one by one, and from the last one to another in either direction', () => {
    const { picking, picked } = start()
    picking.toggle(id('c'))
    picking.pickUpTo(id('e'))
    expect(picked()).toBe('cde')
    picking.pickUpTo(id('a'))
    expect(picked()).toBe('abcde')
    picking.toggle(id('d'))
    expect(picked()).toBe('abce')
  })

  it('all that is shown, and what leaves is let go', () => {
    const { picking, picked } = start()
    picking.pickAllShown()
    expect(picked()).toBe('abcdef')
    picking.show(ids('fab'))
    expect(picked()).toBe('abf')
    picking.clear()
    expect(picked()).toBe('')
  })

  it('a range without a beginning is the one post', () => {
    const { picking, picked } = start()
    picking.pickUpTo(id('d'))
    expect(picked()).toBe('d')
    picking.pickUpTo(id('b'))
    expect(picked()).toBe('bcd')
  })

  it('takes keys only while something is picked', () => {
    const { picking } = start()
    let moved = 0
    picking.setKeys({ m: () => moved++ })
    expect(picking.takeKey('m')).toBe(false)
    picking.toggle(id('a'))
    expect([picking.takeKey('M'), picking.takeKey('q'), moved]).toEqual([true, false, 1])
  })

  it('tells those who watch, and only when something changed', () => {
    const { picking } = start()
    let told = 0
    const end = picking.watch(() => told++)
    picking.clear()
    picking.show(ids('abc'))
    expect(told).toBe(0)
    picking.toggle(id('a'))
    expect(told).toBe(1)
    end()
    picking.toggle(id('b'))
    expect(told).toBe(1)
  })

  it('never more than one change takes', () => {
    const { picking } = start()
    picking.show(Array.from({ length: 12_000 }, (_, index) => id(String(index))))
    picking.pickAllShown()
    expect(picking.ids().size).toBe(10_000)
  })
})
