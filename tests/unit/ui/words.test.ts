import { describe, expect, test } from 'vitest'
import {
  daysBetween,
  nearDayText,
  offsetText,
  placeOfZone,
  timeText,
  writtenIn,
} from '../../../src/renderer/ui/dateText'
import { fieldOf } from '../../../src/renderer/ui/fieldError'
import { initialsOf } from '../../../src/renderer/ui/initials'
import { matchesText } from '../../../src/renderer/ui/matchText'
import { currencyOf } from '../../../src/renderer/ui/regions'
import { AppError } from '#shared/rpc/appError'

describe('initials', () => {
  test.each([
    ['Café Luz', 'CL'],
    ['A/B Studio', 'AB'],
    ['marvin’s', 'M'],
    ['  Éclair  ', 'É'],
    ['3 Brothers', '3B'],
    ['مقهى القمر', 'م'],
    ['シロネコ 書店', 'シ'],
    ['🥐', '🥐'],
    ['👩🏽‍🍳 Ada', 'A'],
    ['', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('finding by text', () => {
  test.each([
    ['luz', 'Café Luz', true],
    ['cafe', 'Café Luz', true],
    ['CAF lu', 'Café Luz', true],
    ['fé', 'Café Luz', false],
    ['luzern', 'Café Luz', false],
    ['wind', 'Northwind', true],
    ['', 'anything', true],
    ['القمر', 'مقهى "القمر"', true],
  ])('%j in %j: %s', (query, text, found) => {
    expect(matchesText(query, text)).toBe(found)
  })
})

describe('dates and times', () => {
  const noon = Date.parse('2026-03-10T12:00:00Z')

  test('are written in the order and with the clock of the country', () => {
    expect(timeText(noon, 'UTC', writtenIn('pt-PT'))).toBe('12:00')
    expect(timeText(noon, 'UTC', writtenIn('en-US'))).toBe('12:00 pm')
    const morning = noon - 6 * 3_600_000
    expect(timeText(morning, 'UTC', writtenIn('en-GB'))).toBe('06:00')
    expect(timeText(morning, 'UTC', writtenIn('ja-JP'))).toBe('06:00')
    expect(timeText(morning, 'UTC', writtenIn('en-US'))).toBe('6:00 am')
    expect(writtenIn('de-DE')).toMatch(/^en-DE/)
  })

  test('near days have words, others a date, another year its number', () => {
    const locale = writtenIn('en-GB')
    expect(nearDayText('2026-03-10', '2026-03-10', locale)).toBe('Today')
    expect(nearDayText('2026-03-11', '2026-03-10', locale)).toBe('Tomorrow')
    expect(nearDayText('2026-03-09', '2026-03-10', locale)).toBe('Yesterday')
    expect(nearDayText('2026-03-13', '2026-03-10', locale)).toBe('Fri')
    expect(nearDayText('2026-03-17', '2026-03-10', locale)).toBe('17 Mar')
    expect(nearDayText('2027-01-02', '2026-03-10', locale)).toBe('2 Jan 2027')
  })

  test('days are counted across a change of the clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  })

  test('zones are named by place and offset', () => {
    expect(placeOfZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
    expect(offsetText(noon, 'Asia/Kolkata')).toBe('UTC+5:30')
    expect(offsetText(noon, 'America/New_York')).toBe('UTC−4')
    expect(offsetText(noon, 'UTC')).toBe('UTC')
  })
})

test('a country’s currency is the default', () => {
  expect(currencyOf('pt-PT')).toBe('EUR')
  expect(currencyOf('de-CH')).toBe('CHF')
  expect(currencyOf('ja')).toBe('JPY')
})

describe('where a refused command is wrong', () => {
  const isField = (path: string) => ['name', 'contacts.0.email', 'brand.voice.wordsToUse'].includes(path)
  const error = (field?: string) => new AppError('invalid-input', 'Wrong', { field })

  test.each([
    ['changes.name', 'name'],
    ['changes.contacts.0.email', 'contacts.0.email'],
    ['changes.brand.voice.wordsToUse.3', 'brand.voice.wordsToUse'],
    ['changes.unknown', undefined],
    [undefined, undefined],
  ])('%j is at the field %j', (field, expected) => {
    expect(fieldOf(error(field), 'changes.', isField)).toBe(expected)
  })
})
