import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import { backend } from './connection'

interface LogoOwner {
  readonly id: ClientId
  readonly logoHash: string | null
}

/** An address under which a client's logo can be shown; undefined without one and while it is loading. */
export function useLogo(client: LogoOwner | undefined): string | undefined {
  const hash = client?.logoHash ?? null
  // Kept by its hash: a logo is fetched again only when it is another one.
  const logo = useQuery({
    queryKey: ['logo', 'getLogo', client?.id ?? null, hash],
    queryFn: () => (client ? backend.api.clients.getLogo({ clientId: client.id }) : null),
    enabled: client !== undefined && hash !== null,
  })
  const image = hash === null ? null : logo.data
  const url = useMemo(
    () =>
      image
        ? URL.createObjectURL(new Blob([image.bytes as Uint8Array<ArrayBuffer>], { type: image.mediaType }))
        : undefined,
    [image],
  )
  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url)
    },
    [url],
  )
  return url
}
