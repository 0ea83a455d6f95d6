import { z } from 'zod'
import { ClientId } from '../kernel/ids'
import { command, query } from '../rpc/procedure'
import { Stage, StoreHealth } from '../clients/client'

export const workspaceContract = {
  getWorkspace: query(
    z.object({}),
    z.object({
      folder: z.string(),
      isReadOnly: z.boolean(),
      /** Why it is read-only, for people. */
      readOnlyReason: z.string().nullable(),
      isSample: z.boolean(),
      schemaVersion: z.number().int(),
    }),
  ),
  /** Reads every store in full (`PRAGMA integrity_check`) without changing any. */
  checkStores: query(
    z.object({}),
    z.object({
      ok: z.boolean(),
      clients: z.array(
        z.object({
          id: ClientId,
          /** May be empty for a lead. */
          name: z.string(),
          stage: Stage,
          ok: z.boolean(),
          health: StoreHealth,
          problem: z.string().nullable(),
          /** Names of files of the media library that are not in the client's folder any more; the store is sound. */
          missingFiles: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Fills an empty workspace with the three fictional clients. */
  createSampleStudio: command(
    z.object({}),
    z.object({ clients: z.array(z.object({ id: ClientId, name: z.string() })) }),
  ),
}
