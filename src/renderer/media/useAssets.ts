import { keepPreviousData } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AssetId, ClientId } from '#shared/kernel/ids'
import type { Asset } from '#shared/media/asset'
import { useBackendQuery } from '../api/hooks'
import { requestThumbnail } from './thumbnailQueue'

/** A client's whole library; files that came in elsewhere get their thumbnails here. */
export function useLibrary(clientId: ClientId) {
  const library = useBackendQuery('media', 'listAssets', { clientId }, { structuralSharing: false })
  useThumbnails(clientId, library.data)
  return library
}

/** Some files in the order of their ids; those that are gone are left out. */
export function useAssets(clientId: ClientId, assetIds: readonly AssetId[]) {
  const found = useBackendQuery(
    'media',
    'getAssets',
    { clientId, assetIds: [...assetIds] },
    { enabled: assetIds.length > 0, placeholderData: keepPreviousData },
  )
  useThumbnails(clientId, found.data)
  return found
}

function useThumbnails(clientId: ClientId, assets: readonly Asset[] | undefined): void {
  useEffect(() => {
    for (const asset of assets ?? []) requestThumbnail(clientId, asset)
  }, [clientId, assets])
}
