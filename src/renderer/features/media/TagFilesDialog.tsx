import { Modal, Stack, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { type Asset, distinctTags } from '#shared/media/asset'
import { counted } from '../../media/mediaWords'
import { FormEnd } from '../../ui/FormEnd'
import type { FileActions } from './useFileActions'

interface TagFilesDialogProps {
  readonly assets: readonly Asset[]
  readonly tags: readonly string[]
  readonly actions: FileActions
  readonly onClose: () => void
}

/** Changes the tags that all of the files have; those of some alone stay with them. */
export function TagFilesDialog({ assets, tags, actions, onClose }: TagFilesDialogProps) {
  const common = (assets[0]?.tags ?? []).filter((tag) => assets.every((asset) => asset.tags.includes(tag)))
  const [chosen, setChosen] = useState<string[]>(common)
  const save = async () => {
    const removed = new Set(common.filter((tag) => !chosen.includes(tag)))
    const isSaved = await actions.update(
      assets,
      (asset) => ({ tags: distinctTags([...asset.tags.filter((tag) => !removed.has(tag)), ...chosen]) }),
      `Tags of ${counted(assets.length, 'file')} changed`,
    )
    if (isSaved) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`Tags of ${counted(assets.length, 'file')}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack gap="md">
          <TagsInput
            label={assets.length === 1 ? 'Tags' : 'Tags that all of them have'}
            description="Enter or a comma ends a tag."
            data={[...tags]}
            value={chosen}
            maxLength={100}
            acceptValueOnBlur
            data-autofocus
            onChange={setChosen}
          />
          <FormEnd error={null} submit="Save tags" isBusy={actions.isBusy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
