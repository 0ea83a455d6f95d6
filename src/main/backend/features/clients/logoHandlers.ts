import type { clientsContract } from '#shared/clients/contract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import type { ProfileTable } from '../../db/schema'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { inspectLogo, type LogoMediaType, readLogo, removeLogosExcept, type StoredLogo, writeLogo } from './logo'
import { setLogoRow } from './profileRepo'

function logoOf(row: ProfileTable): StoredLogo | undefined {
  if (row.logo_hash === null || row.logo_media_type === null) return undefined
  return { hash: row.logo_hash, mediaType: row.logo_media_type as LogoMediaType }
}

export function createLogoHandlers(
  context: BackendContext,
): Pick<Handlers<typeof clientsContract>, 'setLogo' | 'getLogo'> {
  const { clientFiles: files, workspace } = context
  return {
    setLogo: ({ clientId, bytes }) => {
      const folder = workspace.assetsFolder(clientId)
      const logo = bytes && inspectLogo(bytes)
      const before = files.read(clientId, (store) => logoOf(getProfileRow(store)))
      // Crashes in a row would pile up what they left.
      removeLogosExcept(folder, before)
      try {
        if (logo && bytes) writeLogo(folder, logo, bytes)
        files.write(clientId, (store, change) => {
          setLogoRow(store, logo)
          change.profile()
        })
      } catch (error) {
        removeLogosExcept(folder, before)
        throw error
      }
      removeLogosExcept(folder, logo ?? undefined)
      return { logoHash: logo?.hash ?? null }
    },
    getLogo: ({ clientId }) => {
      const logo = files.read(clientId, (store) => logoOf(getProfileRow(store)))
      const bytes = logo && readLogo(workspace.assetsFolder(clientId), logo)
      return logo && bytes ? { mediaType: logo.mediaType, bytes } : null
    },
  }
}
