import { Button, FileButton, Group, Input } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useRef } from 'react'
import type { ClientProfile } from '#shared/clients/client'
import { backend } from '../../api/connection'
import { useBackendCommand } from '../../api/hooks'
import { useLogo } from '../../api/useLogo'
import { showUndo } from '../../ui/notices'
import classes from './LogoSection.module.css'

/** The logo is stored as soon as a file is chosen. */
export function LogoSection({ profile }: { profile: ClientProfile }) {
  const url = useLogo(profile)
  const resetChooser = useRef<() => void>(null)
  const setLogo = useBackendCommand('clients', 'setLogo')
  const clientId = profile.id

  const choose = async (file: File | null) => {
    if (!file) return
    setLogo.mutate({ clientId, bytes: new Uint8Array(await file.arrayBuffer()) })
    // The same file can be chosen again, after it was mended.
    resetChooser.current?.()
  }
  const remove = async () => {
    const before = await backend.api.clients.getLogo({ clientId })
    setLogo.mutate(
      { clientId, bytes: null },
      {
        onSuccess: () => {
          if (before) showUndo('Logo removed', () => backend.api.clients.setLogo({ clientId, bytes: before.bytes }))
        },
      },
    )
  }
  return (
    <Input.Wrapper
      label="Logo"
      labelElement="div"
      description="PNG, JPEG or WebP, up to 5 MB."
      error={setLogo.error?.message}
    >
      <Group gap="md" mt={8}>
        <span className={classes.logo}>
          {url ? <img src={url} alt={`Logo of ${profile.name}`} /> : <IconPhoto size={24} aria-hidden />}
        </span>
        <FileButton
          resetRef={resetChooser}
          accept="image/png,image/jpeg,image/webp"
          onChange={(file) => void choose(file)}
        >
          {(props) => (
            <Button variant="default" loading={setLogo.isPending} {...props}>
              {profile.logoHash ? 'Replace the logo' : 'Choose a logo'}
            </Button>
          )}
        </FileButton>
        {profile.logoHash ? (
          <Button variant="subtle" onClick={() => void remove()}>
            Remove
          </Button>
        ) : null}
      </Group>
    </Input.Wrapper>
  )
}
