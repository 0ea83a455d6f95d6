import { z } from 'zod'
import { ChannelId, ClientId } from '../kernel/ids'
import { nameText } from '../kernel/text'
import { TimeZone } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { Channel, ChannelFields, ClientFields, ClientProfile, ClientSummary, Currency, Locale } from './client'

const ofClient = z.object({ clientId: ClientId })

export const LOGO_MAX_BYTES = 5_000_000

export const clientsContract = {
  /** All clients, archived ones too, in the order of their names. */
  listClients: query(z.object({}), z.array(ClientSummary)),
  getClient: query(ofClient, ClientProfile),
  createClient: command(
    z.object({
      name: nameText(),
      timeZone: TimeZone,
      currency: Currency,
      locale: Locale.optional(),
      /** Everything else of the profile may be given at once (import, sample studio). */
      fields: ClientFields.partial().optional(),
    }),
    ClientProfile,
  ),
  updateClient: command(ofClient.extend({ changes: ClientFields.partial() }), ClientProfile),
  archiveClient: command(ofClient, ClientProfile),
  restoreClient: command(ofClient, ClientProfile),
  /** Moves the client's folder to the workspace's trash. */
  deleteClient: command(ofClient, z.object({ clientId: ClientId })),
  /** Takes back `deleteClient`. */
  undeleteClient: command(ofClient, ClientProfile),
  /** The freelancer says that a store which is older than expected is the right one. */
  acceptOlderFile: command(ofClient, ClientProfile),
  addChannel: command(ofClient.extend({ channel: ChannelFields }), Channel),
  updateChannel: command(ofClient.extend({ channelId: ChannelId, changes: ChannelFields.partial() }), Channel),
  /** Refused with `channel-in-use` while posts have a version for it. */
  removeChannel: command(ofClient.extend({ channelId: ChannelId }), z.object({})),
  /** PNG, JPEG or WebP up to 5 MB and 4,096 pixels a side; null removes the logo. */
  setLogo: command(
    ofClient.extend({ bytes: z.instanceof(Uint8Array).nullable() }),
    z.object({ logoHash: z.string().nullable() }),
  ),
  getLogo: query(
    ofClient,
    z
      .object({ mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp']), bytes: z.instanceof(Uint8Array) })
      .nullable(),
  ),
}
