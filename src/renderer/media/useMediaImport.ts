import { useEffect, useEffectEvent } from 'react'
import type { AssetId, ClientId } from '#shared/kernel/ids'
import { importFiles } from './importQueue'

interface MediaImportOptions {
  readonly clientId: ClientId
  readonly folder?: string
  /** With what is in the library now, in the order of the files; also of contents that were there before. */
  readonly onImported?: (assetIds: AssetId[]) => void
  /** Whether Ctrl+V anywhere in the window imports what the clipboard holds. */
  readonly takesPaste?: boolean
}

/** Takes dropped, chosen and pasted files into a client's library. Progress is in <ImportStatus>. */
export function useMediaImport({ clientId, folder, onImported, takesPaste = true }: MediaImportOptions) {
  const take = (files: readonly File[], isPasted = false) => {
    if (files.length === 0) return
    void importFiles(clientId, files, { ...(folder === undefined ? {} : { folder }), isPasted }).then((assetIds) => {
      if (assetIds.length > 0) onImported?.(assetIds)
    })
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (event.defaultPrevented || files.length === 0) return
    event.preventDefault()
    take(files, true)
  })
  useEffect(() => {
    if (!takesPaste) return undefined
    const listen = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [takesPaste])
  return { importFiles: (files: readonly File[]) => take(files) }
}
