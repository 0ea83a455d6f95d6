import { useState } from 'react'
import type { AssetId, ClientId } from '#shared/kernel/ids'
import type { Asset, AssetFields } from '#shared/media/asset'
import { backend } from '../../api/connection'
import { counted } from '../../media/mediaWords'
import { showFailure, showUndo } from '../../ui/notices'

type Changes = Partial<AssetFields>

const fieldsOf = ({ fileName, altText, folder, tags }: Asset): AssetFields => ({ fileName, altText, folder, tags })

/** What can be done with files; each can be taken back. */
export function useFileActions(clientId: ClientId) {
  const [isBusy, setBusy] = useState(false)
  const { media } = backend.api

  const attempt = async (work: () => Promise<unknown>, title: string): Promise<boolean> => {
    setBusy(true)
    try {
      await work()
      return true
    } catch (error) {
      showFailure(error instanceof Error ? error : new Error(String(error)), title)
      return false
    } finally {
      setBusy(false)
    }
  }

  /** One change of many files. `said` is what was done, for the notice; without it there is none. */
  const update = (assets: readonly Asset[], changesOf: (asset: Asset) => Changes, said?: string) =>
    attempt(async () => {
      await media.updateAssets({
        clientId,
        updates: assets.map((asset) => ({ assetId: asset.id, changes: changesOf(asset) })),
      })
      const back = assets.map((asset) => ({ assetId: asset.id, changes: fieldsOf(asset) }))
      if (said) showUndo(said, () => media.updateAssets({ clientId, updates: back }))
    }, 'Not changed')

  /** Those that posts use stay; when that is all of them, the failure names the posts. */
  const remove = (assets: readonly Asset[]) =>
    attempt(async () => {
      const free = assets.filter(({ useCount }) => useCount === 0)
      const deleted = free.length > 0 ? free : assets
      const assetIds: AssetId[] = deleted.map(({ id }) => id)
      await media.deleteAssets({ clientId, assetIds })
      const kept = assets.length - deleted.length
      const [only] = deleted
      const what = deleted.length === 1 && only ? `“${only.fileName}”` : counted(deleted.length, 'file')
      const rest = kept > 0 ? `. ${counted(kept, 'file')} kept: posts use ${kept === 1 ? 'it' : 'them'}` : ''
      showUndo(`${what} deleted${rest}`, () => media.undeleteAssets({ clientId, assetIds }))
    }, 'Not deleted')

  return { isBusy, update, remove }
}

export type FileActions = ReturnType<typeof useFileActions>
