import { z } from 'zod'
import { CaptionTemplateId, ClientId, HashtagGroupId, PostId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { command, query } from '../rpc/procedure'
import { CaptionTemplate, CaptionTemplateFields } from './captionTemplate'
import { Hashtag, HashtagGroup, HashtagGroupFields, HashtagMark, HashtagMarkKind } from './hashtags'

const ofClient = z.object({ clientId: ClientId })
const ofGroup = ofClient.extend({ groupId: HashtagGroupId })
const ofTemplate = ofClient.extend({ templateId: CaptionTemplateId })
const position = z.number().int().nonnegative()

/** Hashtag groups and caption templates. */
export const textsContract = {
  listHashtagGroups: query(ofClient, z.object({ groups: z.array(HashtagGroup), marks: z.array(HashtagMark) })),
  createHashtagGroup: command(
    ofClient.extend({ group: HashtagGroupFields, position: position.optional() }),
    HashtagGroup,
  ),
  updateHashtagGroup: command(ofGroup.extend({ changes: HashtagGroupFields.partial() }), HashtagGroup),
  moveHashtagGroup: command(ofGroup.extend({ position }), z.object({})),
  deleteHashtagGroup: command(ofGroup, z.object({})),
  /** `kind: null` takes the mark away. */
  markHashtag: command(
    ofClient.extend({ hashtag: Hashtag, kind: HashtagMarkKind.nullable(), reason: freeText(2_000) }),
    z.object({}),
  ),
  listCaptionTemplates: query(ofClient, z.array(CaptionTemplate)),
  createCaptionTemplate: command(
    ofClient.extend({ template: CaptionTemplateFields, position: position.optional() }),
    CaptionTemplate,
  ),
  updateCaptionTemplate: command(ofTemplate.extend({ changes: CaptionTemplateFields.partial() }), CaptionTemplate),
  moveCaptionTemplate: command(ofTemplate.extend({ position }), z.object({})),
  deleteCaptionTemplate: command(ofTemplate, z.object({})),
  /** It was put into a post's text. */
  noteTemplateUse: command(ofTemplate.extend({ postId: PostId }), z.object({})),
}
