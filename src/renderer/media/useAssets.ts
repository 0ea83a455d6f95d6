import { keepPreviousData } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AssetId, ClientId } from '#shared/kernel/ids'
import { useBackendQuery } from '../api/hooks'
import { requestThumbnail } from './thumbnailQueue'

/** A client's whole library; files that came in elsewhere get their thumbnails here. */
export function useLibrary(clientId: ClientId) {
  const library = useBackendQuery('media', 'listAssets', { clientId }, { structuralSharing: false })
  const assets = library.data
  useEffect(() => {
    for (const asset of assets ?? []) requestThumbnail(clientId, asset)
  }, [clientId, assets])
  return library
}

/** Some files in the order of their ids; those that are gone are left out. */
export function useAssets(clientId: ClientId, assetIds: readonly AssetId[]) {
  return useBackendQuery(
    'media',
    'getAssets',
    { clientId, assetIds: [...assetIds] },
    { enabled: assetIds.length > 0, placeholderData: keepPreviousData },
  )
}
