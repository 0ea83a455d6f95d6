import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readImageHeader } from '#backend/fileFormats/imageHeader'
import { jpegBytes, pngBytes, webpBytes } from '../support/imageBytes'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let of: { clientId: string }
beforeEach(async () => {
  studio = createTestBackend()
  of = { clientId: (await addClient(studio)).id }
})
afterEach(() => studio.close())

const assets = () => readdirSync(join(studio.folder, 'clients', of.clientId, 'assets'))

describe('a logo', () => {
  it.each([
    ['image/png', pngBytes(4_096, 1)],
    ['image/jpeg', jpegBytes(640, 480)],
    ['image/webp', webpBytes('VP8 ', 320, 200)],
    ['image/webp', webpBytes('VP8L', 4_096, 4_096)],
    ['image/webp', webpBytes('VP8X', 1, 4_096)],
  ])('of the type %s is kept and given back', async (mediaType, bytes) => {
    const { logoHash } = await studio.api.clients.setLogo({ ...of, bytes })
    expect(logoHash).toMatch(/^[0-9a-f]{64}$/)
    studio.restart()
    expect(await studio.api.clients.getLogo(of)).toEqual({ mediaType, bytes })
    expect((await studio.api.clients.getClient(of)).logoHash).toBe(logoHash)
    expect(await studio.api.clients.listClients({})).toMatchObject([{ logoHash }])
  })

  it('replaces the one before, and none is left when it is removed', async () => {
    await studio.api.clients.setLogo({ ...of, bytes: pngBytes(1, 1) })
    await studio.api.clients.setLogo({ ...of, bytes: pngBytes(1, 1) })
    expect(assets()).toHaveLength(1)
    const { logoHash } = await studio.api.clients.setLogo({ ...of, bytes: pngBytes(2, 2) })
    expect(assets()).toEqual([`logo-${logoHash}.png`])
    expect(await studio.api.clients.setLogo({ ...of, bytes: null })).toEqual({ logoHash: null })
    expect(assets()).toEqual([])
    expect(await studio.api.clients.getLogo(of)).toBeNull()
  })

  it.each([
    ['logo-not-an-image', new Uint8Array(0)],
    ['logo-not-an-image', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['logo-not-an-image', new TextEncoder().encode('GIF89a..................')],
    ['logo-not-an-image', pngBytes(0, 10)],
    ['logo-not-an-image', jpegBytes(10, 10).slice(0, 20)],
    ['logo-too-many-pixels', pngBytes(4_097, 1)],
    ['logo-too-many-pixels', pngBytes(30_000, 30_000)],
    ['logo-too-many-pixels', jpegBytes(1, 65_535)],
    ['logo-too-many-pixels', webpBytes('VP8X', 10_000, 10)],
    ['logo-too-large', pngBytes(10, 10, 5_000_001)],
  ])('is refused as %s, and the one before stays', async (code, bytes) => {
    const before = pngBytes(3, 3)
    await studio.api.clients.setLogo({ ...of, bytes: before })
    expect(await refusal(studio.api.clients.setLogo({ ...of, bytes }))).toMatchObject({ code, field: 'bytes' })
    expect(await studio.api.clients.getLogo(of)).toMatchObject({ bytes: before })
    expect(assets()).toHaveLength(1)
  })

  it('that was taken away from outside is simply not there', async () => {
    await studio.api.clients.setLogo({ ...of, bytes: pngBytes(3, 3) })
    const folder = join(studio.folder, 'clients', of.clientId, 'assets')
    rmSync(folder, { recursive: true })
    expect(await studio.api.clients.getLogo(of)).toBeNull()
    await studio.api.clients.setLogo({ ...of, bytes: pngBytes(4, 4) })
    expect(assets()).toHaveLength(1)
    mkdirSync(folder, { recursive: true })
  })

  it('whose header is garbage never throws anything else', () => {
    const images = [pngBytes(9, 9), jpegBytes(9, 9), webpBytes('VP8 ', 9, 9), webpBytes('VP8L', 9, 9)]
    const damage = fc.array(fc.tuple(fc.nat(63), fc.nat(255)), { maxLength: 20 })
    fc.assert(
      fc.property(fc.constantFrom(...images), damage, fc.nat(64), (image, flips, length) => {
        const bytes = image.slice(0, length)
        for (const [index, value] of flips) if (index < bytes.length) bytes[index] = value
        readImageHeader(bytes)
      }),
      { numRuns: 2_000 },
    )
  })
})
