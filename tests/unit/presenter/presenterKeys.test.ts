import { describe, expect, it } from 'vitest'
import { type KeyTarget, presenterAction, type PressedKey } from '../../../src/renderer/presenter/presenterKeys'

const on = (target: KeyTarget, key: string, modifiers: Partial<PressedKey> = {}) =>
  presenterAction({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers }, target)

describe('a key in the presenter’s window', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['F5', 'full-screen'],
    ['Escape', 'leave'],
  ] as const)('%s of a remote works whatever has the focus', (key, action) => {
    for (const target of ['page', 'button', 'choice', 'text'] as const) expect(on(target, key)).toBe(action)
  })

  it.each([
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'back'],
    ['ArrowDown', 'scroll-down'],
    ['ArrowUp', 'scroll-up'],
    [' ', 'next'],
    ['Enter', 'next'],
    ['Backspace', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['f', 'full-screen'],
    ['l', 'pointer'],
  ] as const)('%j on the page', (key, action) => {
    expect(on('page', key)).toBe(action)
  })

  it('goes back with the space bar and Shift', () => {
    expect(on('page', ' ', { shiftKey: true })).toBe('back')
  })

  it('leaves buttons, choices and fields the keys that are theirs', () => {
    expect([on('button', ' '), on('button', 'Enter')]).toEqual([undefined, undefined])
    expect(on('button', 'ArrowRight')).toBe('next')
    for (const key of [' ', 'Enter', 'ArrowDown', 'ArrowRight', 'Home']) expect(on('choice', key)).toBeUndefined()
    expect(on('choice', 'b')).toBe('black')
    for (const key of ['b', '.', ' ', 'ArrowLeft', 'Backspace']) expect(on('text', key)).toBeUndefined()
  })

  it('leaves the system its shortcuts', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const) {
      for (const key of ['b', 'f', 'ArrowLeft', 'PageDown', '.'])
        expect(on('page', key, { [modifier]: true })).toBeUndefined()
    }
  })

  it('and no other means anything', () => {
    for (const key of ['1', 'x', 'Tab', 'Shift', 'Delete', 'toString']) expect(on('page', key)).toBeUndefined()
  })
})
