import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDateTime } from '#shared/kernel/time'
import { addClient, channelOn, refusal, versionFor } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let clientId: ClientId
beforeEach(async () => {
  studio = createTestBackend({ now: '2026-03-10T09:00:00.000Z' })
  clientId = (await addClient(studio)).id
})
afterEach(() => studio.close())

const group = (name: string, hashtags: string[]) => ({ name, hashtags, reach: '', reason: '', language: '' })
const addGroup = (name: string, hashtags: string[]) =>
  studio.api.planning.createHashtagGroup({ clientId, group: group(name, hashtags) })
const getGroups = () => studio.api.planning.listHashtagGroups({ clientId })

describe('hashtag groups', () => {
  it('know their last use from the posts themselves, in captions and first comments', async () => {
    await addGroup('Bread', ['#bread', '#buns', '#oven'])
    const { id: channelId } = await studio.api.clients.addChannel({ clientId, channel: channelOn('instagram') })
    const at = (day: string) => `2026-03-${day}T09:00` as LocalDateTime
    await studio.api.calendar.createPosts({
      clientId,
      posts: [
        { title: 'Caption', scheduledAt: at('01'), caption: 'Warm #BREAD #Buns' },
        {
          title: 'Comment',
          scheduledAt: at('03'),
          state: 'published',
          versions: [{ ...versionFor(channelId), firstComment: '#oven #buns' }],
        },
        { title: 'Too few', scheduledAt: at('05'), caption: '#bread' },
        { title: 'Missed', scheduledAt: at('06'), state: 'missed', caption: '#bread #buns' },
        { title: 'Still to come', scheduledAt: at('20'), caption: '#bread #buns #oven' },
      ],
    })
    expect((await getGroups()).groups[0]?.lastUse).toMatchObject({ title: 'Comment', at: at('03') })
    studio.clock.set('2026-03-21T09:00:00.000Z')
    expect((await getGroups()).groups[0]?.lastUse).toMatchObject({ title: 'Still to come' })
  })

  it('keep order, marks and research over a restart', async () => {
    await addGroup('Bread', ['#bread'])
    const people = await addGroup('People', ['#people'])
    await studio.api.planning.moveHashtagGroup({ clientId, groupId: people.id, position: 0 })
    await studio.api.planning.updateHashtagGroup({ clientId, groupId: people.id, changes: { reach: '20,000 posts' } })
    await studio.api.planning.markHashtag({ clientId, hashtag: '#People', kind: 'banned', reason: 'hidden since May' })
    studio.restart()
    const { groups, marks } = await getGroups()
    expect(groups.map(({ name, reach }) => [name, reach])).toEqual([
      ['People', '20,000 posts'],
      ['Bread', ''],
    ])
    expect(marks).toEqual([{ hashtag: '#People', kind: 'banned', reason: 'hidden since May' }])
    await studio.api.planning.markHashtag({ clientId, hashtag: '#people', kind: null, reason: '' })
    expect((await getGroups()).marks).toEqual([])
  })

  it('refuse what is no hashtag and the same one twice', async () => {
    expect(await refusal(addGroup('Bad', ['#sour-dough']))).toMatchObject({
      code: 'invalid-input',
      field: 'group.hashtags.0',
    })
    expect(await refusal(addGroup('Twice', ['#bread', '#Bread']))).toMatchObject({ field: 'group.hashtags' })
    expect((await getGroups()).groups).toEqual([])
  })
})

describe('caption templates', () => {
  const template = { name: 'Bread of the week', text: 'Now: {{bread}}', notes: '' }

  it('know the post of their last use until it is deleted', async () => {
    const { id } = await studio.api.planning.createCaptionTemplate({ clientId, template })
    const post = await studio.api.calendar.createPost({ clientId, post: { title: 'Rye' } })
    await studio.api.planning.noteTemplateUse({ clientId, templateId: id, postId: post.id })
    const list = () => studio.api.planning.listCaptionTemplates({ clientId })
    expect(await list()).toMatchObject([{ lastUse: { postId: post.id, title: 'Rye' } }])
    await studio.api.calendar.deletePost({ clientId, postId: post.id })
    studio.restart()
    expect((await list())[0]?.lastUse).toMatchObject({ postId: null, title: '' })
  })

  it('refuse to be empty', async () => {
    const empty = { ...template, text: ' \n' }
    expect(await refusal(studio.api.planning.createCaptionTemplate({ clientId, template: empty }))).toMatchObject({
      code: 'invalid-input',
      field: 'template.text',
    })
  })
})
