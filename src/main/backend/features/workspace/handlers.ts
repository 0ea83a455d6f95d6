import type { Handlers } from '#shared/rpc/procedure'
import type { workspaceContract } from '#shared/workspace/contract'
import type { BackendContext } from '../../context'
import { newestVersion } from '../../db/migrate'
import { clientMigrations } from '../../db/migrations/index'
import { createSampleStudio } from '../../sample/createSampleStudio'
import { checkStores } from './checkStores'

export function createWorkspaceHandlers(context: BackendContext): Handlers<typeof workspaceContract> {
  const { folder, isReadOnly, readOnlyReason } = context.workspace
  return {
    getWorkspace: () => ({
      folder,
      isReadOnly,
      readOnlyReason,
      isSample: context.isSample,
      schemaVersion: newestVersion(clientMigrations),
    }),
    checkStores: () => checkStores(context),
    createSampleStudio: () => createSampleStudio(context),
  }
}
