import { Alert, Autocomplete, Button, Group, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconFolderOpen, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { Asset, AssetFields } from '#shared/media/asset'
import { useHostCommand } from '../../api/hooks'
import { Inspector } from '../../shell/Inspector'
import { showFailure } from '../../ui/notices'
import { AssetFacts } from './AssetFacts'
import { AssetPreview } from './AssetPreview'
import { AssetUses } from './AssetUses'
import classes from './AssetInspector.module.css'
import type { FileActions } from './useFileActions'

interface AssetInspectorProps {
  readonly clientId: ClientId
  readonly asset: Asset
  readonly folders: readonly string[]
  readonly tags: readonly string[]
  readonly actions: FileActions
  readonly onClose: () => void
}

/** One file: how it looks, what is said of it, what it is, and where it is used. Fields are saved when they are left. */
export function AssetInspector({ clientId, asset, folders, tags, actions, onClose }: AssetInspectorProps) {
  const show = useHostCommand('showAsset', { onError: (error) => showFailure(error, 'Not shown') })
  return (
    <Inspector title={asset.fileName} onClose={onClose}>
      <Stack gap="md" p="lg">
        <AssetPreview clientId={clientId} asset={asset} />
        {asset.isMissing ? (
          <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title="The file is missing">
            Somebody took it out of the client’s folder. Import the same file again, and it is back everywhere.
          </Alert>
        ) : asset.problem === '' ? null : (
          <p className={classes.problem}>
            <IconAlertTriangle size={16} aria-hidden />
            {asset.problem}
          </p>
        )}
        <Fields key={asset.id} asset={asset} folders={folders} tags={tags} actions={actions} />
        <AssetUses clientId={clientId} asset={asset} />
        <AssetFacts asset={asset} />
        <Group gap="sm">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            disabled={asset.isMissing}
            onClick={() => show.mutate({ clientId, assetId: asset.id })}
          >
            Show in folder
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void actions.remove([asset])}
          >
            Delete
          </Button>
        </Group>
      </Stack>
    </Inspector>
  )
}

type FieldsProps = Pick<AssetInspectorProps, 'asset' | 'folders' | 'tags' | 'actions'>

function Fields({ asset, folders, tags, actions }: FieldsProps) {
  const [draft, setDraft] = useState<Partial<AssetFields>>({})
  const save = async (changes: Partial<AssetFields>) => {
    const isSame = Object.entries(changes).every(
      ([field, value]) => JSON.stringify(asset[field as keyof AssetFields]) === JSON.stringify(value),
    )
    if (!isSame) await actions.update([asset], () => changes)
    // What was not taken is what the file still has.
    setDraft({})
  }
  const text = (field: 'fileName' | 'altText' | 'folder') => ({
    value: draft[field] ?? asset[field],
    dir: 'auto' as const,
    onBlur: () => {
      const value = draft[field]
      if (value !== undefined) void save({ [field]: value })
    },
  })
  return (
    <Stack gap="sm">
      <TextInput
        label="Name"
        maxLength={300}
        {...text('fileName')}
        onChange={(event) => setDraft({ ...draft, fileName: event.currentTarget.value })}
      />
      <Textarea
        label="Alt text"
        description="What is seen, for people who do not see it; posts take it along."
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5_000}
        {...text('altText')}
        onChange={(event) => setDraft({ ...draft, altText: event.currentTarget.value })}
      />
      <Autocomplete
        label="Folder"
        data={[...folders]}
        maxLength={300}
        {...text('folder')}
        onChange={(folder) => setDraft({ ...draft, folder })}
        onOptionSubmit={(folder) => void save({ folder })}
      />
      <TagsInput
        label="Tags"
        data={[...tags]}
        value={[...(draft.tags ?? asset.tags)]}
        maxLength={100}
        acceptValueOnBlur
        onChange={(next) => {
          setDraft({ ...draft, tags: next })
          void save({ tags: next })
        }}
      />
    </Stack>
  )
}
