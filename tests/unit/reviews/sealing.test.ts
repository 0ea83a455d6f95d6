import { createHash, createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerBlock, findAnswerBlock, sealOf } from '#shared/reviews/answerText'
import { canonicalJson, jsonForHtml } from '#shared/reviews/canonicalJson'
import { hmacSha256Hex, sha256Hex, utf8 } from '#shared/reviews/sha256'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })

describe('hashing', () => {
  it('gives the hashes that Node gives, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
        expect(hmacSha256Hex('0'.repeat(64), text)).toBe(
          createHmac('sha256', '0'.repeat(64)).update(text, 'utf8').digest('hex'),
        )
        expect(Buffer.from(utf8(text)).equals(Buffer.from(text, 'utf8'))).toBe(true)
      }),
    )
  })

  it('is right around the ends of a block', () => {
    for (let length = 0; length < 200; length++) {
      const text = 'a'.repeat(length)
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('cannot end the element that it stands in, whatever a text holds', () => {
    const nasty = fc.oneof(
      anyText,
      fc.constantFrom('</script>', '<!--', '<script', ']]>', '&lt;/script&gt;', '\u2028\u2029', '</ScRiPt >'),
    )
    fc.assert(
      fc.property(fc.array(nasty), (texts) => {
        const html = jsonForHtml({ texts })
        expect(html).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(html)).toEqual({ texts })
      }),
    )
  })
})

describe('the text form of an answer', () => {
  it('survives wrapping, quoting and words around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        const json = JSON.stringify({ text })
        const mail = `Hello,\r\n\r\n${answerBlock(json).replace(/\n/g, '\r\n> ')}\r\n\r\nBest regards`
        expect(Buffer.from(findAnswerBlock(mail) ?? '', 'base64').toString('utf8')).toBe(json)
      }),
    )
  })

  it('is known to be cut off without its end', () => {
    const block = answerBlock('{"a":1}')
    expect(findAnswerBlock(block.slice(0, -10))).toBeUndefined()
    expect(findAnswerBlock('nothing of the kind')).toBeNull()
  })
})

it('a seal changes with every field and with the round', () => {
  const answer = { a: '1', b: ['2'] }
  const seal = sealOf(answer, 'n')
  expect(sealOf({ b: ['2'], a: '1' }, 'n')).toBe(seal)
  expect(sealOf({ a: '1', b: ['3'] }, 'n')).not.toBe(seal)
  expect(sealOf(answer, 'm')).not.toBe(seal)
})
