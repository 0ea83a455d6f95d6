import type { ClientId } from '#shared/kernel/ids'
import { foldHashtag } from '#shared/planning/hashtags'
import type { textsContract } from '#shared/planning/textsContract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { WriteStore } from '../../db/statement'
import { createGroup, deleteGroup, moveGroup, readGroups, updateGroup } from './hashtags'
import { deleteMark, setMark } from './hashtagsRepo'
import { createTemplate, deleteTemplate, moveTemplate, noteTemplateUse, toTemplate, updateTemplate } from './templates'
import { listTemplateRows } from './templatesRepo'

export function createTextHandlers(context: BackendContext): Handlers<typeof textsContract> {
  const files = context.clientFiles
  const write = <T>(clientId: ClientId, work: (store: WriteStore<ClientDatabase>) => T): T =>
    files.write(clientId, (store, change) => {
      change.topic('planning')
      return work(store)
    })
  const act = (clientId: ClientId, work: (store: WriteStore<ClientDatabase>) => void) =>
    write(clientId, (store) => {
      work(store)
      return {}
    })

  return {
    listHashtagGroups: ({ clientId }) => files.read(clientId, (store) => readGroups(context, store)),
    createHashtagGroup: ({ clientId, group, position }) =>
      write(clientId, (store) => createGroup(context, store, group, position)),
    updateHashtagGroup: ({ clientId, groupId, changes }) =>
      write(clientId, (store) => updateGroup(context, store, groupId, changes)),
    moveHashtagGroup: ({ clientId, groupId, position }) =>
      act(clientId, (store) => moveGroup(store, groupId, position)),
    deleteHashtagGroup: ({ clientId, groupId }) => act(clientId, (store) => deleteGroup(store, groupId)),
    markHashtag: ({ clientId, hashtag, kind, reason }) =>
      act(clientId, (store) => {
        const folded = foldHashtag(hashtag)
        if (kind === null) deleteMark(store, folded)
        else setMark(store, { folded, hashtag, kind, reason })
      }),
    listCaptionTemplates: ({ clientId }) => files.read(clientId, (store) => listTemplateRows(store).map(toTemplate)),
    createCaptionTemplate: ({ clientId, template, position }) =>
      write(clientId, (store) => createTemplate(context, store, template, position)),
    updateCaptionTemplate: ({ clientId, templateId, changes }) =>
      write(clientId, (store) => updateTemplate(store, templateId, changes)),
    moveCaptionTemplate: ({ clientId, templateId, position }) =>
      act(clientId, (store) => moveTemplate(store, templateId, position)),
    deleteCaptionTemplate: ({ clientId, templateId }) => act(clientId, (store) => deleteTemplate(store, templateId)),
    noteTemplateUse: ({ clientId, templateId, postId }) =>
      act(clientId, (store) => noteTemplateUse(context, store, templateId, postId)),
  }
}
