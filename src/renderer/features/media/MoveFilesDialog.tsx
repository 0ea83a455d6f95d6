import { Autocomplete, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Asset } from '#shared/media/asset'
import { cleanFolder } from '#shared/media/asset'
import { counted } from '../../media/mediaWords'
import { FormEnd } from '../../ui/FormEnd'
import type { FileActions } from './useFileActions'

interface MoveFilesDialogProps {
  readonly assets: readonly Asset[]
  readonly folders: readonly string[]
  readonly actions: FileActions
  readonly onClose: () => void
}

/** A folder is made by moving something into it. */
export function MoveFilesDialog({ assets, folders, actions, onClose }: MoveFilesDialogProps) {
  const first = assets[0]?.folder ?? ''
  const [folder, setFolder] = useState(assets.every((asset) => asset.folder === first) ? first : '')
  const move = async () => {
    const target = cleanFolder(folder)
    const where = target === '' ? 'out of their folders' : `to “${target}”`
    const isMoved = await actions.update(
      assets,
      () => ({ folder: target }),
      `${counted(assets.length, 'file')} moved ${where}`,
    )
    if (isMoved) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`Move ${counted(assets.length, 'file')}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void move()
        }}
      >
        <Stack gap="md">
          <Autocomplete
            label="Folder"
            description="An existing one or a new name; “Spring/Menu” is a folder within a folder. Empty: in no folder."
            data={[...folders]}
            value={folder}
            maxLength={300}
            dir="auto"
            data-autofocus
            onChange={setFolder}
          />
          <FormEnd error={null} submit="Move" isBusy={actions.isBusy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
