import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PostState, type PostVersion } from '#shared/calendar/post'
import type { AssetId, ChannelId } from '#shared/kernel/ids'
import { brandColorsOn, contrastBetween } from '#shared/reviews/brandColors'
import { changedAspects, fingerprintOf, reviewedContent } from '#shared/reviews/content'
import { approvalStatus, judgeDecision } from '#shared/reviews/rules'

const INSTAGRAM = '11111111-1111-4111-8111-111111111111' as ChannelId
const THREADS = '22222222-2222-4222-8222-222222222222' as ChannelId
const ASSET = '33333333-3333-4333-8333-333333333333' as AssetId

const resolvers = {
  channel: (id: string) => ({
    platform: id === INSTAGRAM ? ('instagram' as const) : ('threads' as const),
    handle: 'x',
  }),
  asset: () => ({ sha256: 'a'.repeat(64), altText: 'A cup' }),
}
const version = (channelId: ChannelId, change: Partial<PostVersion> = {}): PostVersion => ({
  channelId,
  caption: null,
  firstComment: '',
  link: '',
  media: null,
  ...change,
})
const post = {
  caption: 'Base',
  media: [{ assetId: ASSET, altText: null }],
  versions: [version(INSTAGRAM), version(THREADS, { caption: 'Own' })],
}
const contentOf = (change: Partial<typeof post> = {}) => reviewedContent({ ...post, ...change }, resolvers)

describe('a fingerprint', () => {
  it('stays when channels are put in another order, and for what nobody sees', () => {
    const fingerprint = fingerprintOf(contentOf())
    expect(fingerprintOf(contentOf({ versions: post.versions.toReversed() }))).toBe(fingerprint)
    const bothOwn = [version(INSTAGRAM, { caption: 'Base' }), version(THREADS, { caption: 'Own' })]
    expect(fingerprintOf(contentOf({ caption: 'Seen nowhere', versions: bothOwn }))).toBe(fingerprint)
  })

  it('changes with everything that a client sees, and the difference has a name', () => {
    const before = contentOf()
    const cases = [
      [{ caption: 'Other' }, ['caption']],
      [{ media: [{ assetId: ASSET, altText: 'Another cup' }] }, ['alt text']],
      [{ media: [] }, ['pictures']],
      [{ versions: [version(INSTAGRAM)] }, ['channels']],
      [{ versions: [version(INSTAGRAM, { firstComment: '#a' }), post.versions[1]!] }, ['first comment']],
      [{ versions: [version(INSTAGRAM, { link: 'https://a.example' }), post.versions[1]!] }, ['link']],
    ] as const
    for (const [change, aspects] of cases) {
      const after = contentOf(change as Partial<typeof post>)
      expect(fingerprintOf(after)).not.toBe(fingerprintOf(before))
      expect(changedAspects(before, after)).toEqual(aspects)
    }
  })

  it('is the same for the same content and another for another, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const same = fingerprintOf(contentOf({ caption: one })) === fingerprintOf(contentOf({ caption: other }))
        expect(same).toBe(one === other)
      }),
    )
  })
})

describe('a decision', () => {
  const sent = { fingerprint: 'v1', state: 'in-review' as const, isPastDue: false }
  const given = { decision: 'approve' as const, sentFingerprint: 'v1', post: sent, hasLaterDecision: false }

  it('approves, asks for changes, and leaves what is scheduled scheduled', () => {
    expect(judgeDecision(given)).toEqual({ outcome: 'applied', state: 'approved' })
    expect(judgeDecision({ ...given, decision: 'changes' })).toEqual({ outcome: 'applied', state: 'changes-requested' })
    expect(judgeDecision({ ...given, post: { ...sent, state: 'scheduled' } }).state).toBe('scheduled')
    expect(judgeDecision({ ...given, decision: 'changes', post: { ...sent, state: 'scheduled' } }).state).toBe(
      'changes-requested',
    )
    expect(judgeDecision({ ...given, decision: 'comment' })).toEqual({ outcome: 'noted', state: 'in-review' })
  })

  it('changes no state of a version that the client did not see, of what is out, over, deleted or answered later', () => {
    for (const state of PostState.options) {
      for (const decision of ['approve', 'changes'] as const) {
        const other = { ...given, decision, post: { ...sent, state, fingerprint: 'v2' } }
        expect(judgeDecision(other).state).toBe(state)
        expect(judgeDecision(other).outcome).not.toBe('applied')
        const late = { ...given, decision, hasLaterDecision: true, post: { ...sent, state } }
        expect(judgeDecision(late)).toEqual({ outcome: 'superseded', state })
      }
    }
    expect(judgeDecision({ ...given, post: { ...sent, state: 'published' } }).outcome).toBe('published')
    expect(judgeDecision({ ...given, post: { ...sent, isPastDue: true } }).outcome).toBe('expired')
    expect(judgeDecision({ ...given, post: null })).toEqual({ outcome: 'deleted', state: null })
  })
})

describe('an approval', () => {
  const now = {
    fingerprint: 'v1',
    state: 'approved' as const,
    isPastDue: false,
    sent: 'v1',
    decision: { decision: 'approve' as const, fingerprint: 'v1' },
  }
  it('holds for its version until its time', () => {
    expect(approvalStatus(now)).toBe('approved')
    expect(approvalStatus({ ...now, isPastDue: true })).toBe('approval-expired')
    expect(approvalStatus({ ...now, isPastDue: true, state: 'published' })).toBe('approved')
    expect(approvalStatus({ ...now, fingerprint: 'v2' })).toBe('approved-earlier-version')
    expect(approvalStatus({ ...now, fingerprint: 'v2', sent: 'v2' })).toBe('waiting')
  })
  it('is waited for, asked for again, or was never asked for', () => {
    expect(approvalStatus({ ...now, decision: null })).toBe('waiting')
    expect(approvalStatus({ ...now, decision: null, fingerprint: 'v2' })).toBe('changed-since-sent')
    expect(approvalStatus({ ...now, decision: null, sent: null })).toBe('not-sent')
    const changes = { decision: 'changes' as const, fingerprint: 'v1' }
    expect(approvalStatus({ ...now, decision: changes })).toBe('changes-requested')
    expect(approvalStatus({ ...now, decision: changes, fingerprint: 'v2' })).toBe('changes-made')
  })
})

it('a brand can be read in any colour, light and dark', () => {
  const hex = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(hex, fc.constantFrom('#fffdfa', '#242120'), (color, ground) => {
      const { fill, onFill, text } = brandColorsOn(color, ground)
      expect(contrastBetween(fill, onFill)).toBeGreaterThanOrEqual(4.5)
      expect(contrastBetween(text, ground)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})
