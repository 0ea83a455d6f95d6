import { Button, type ButtonProps, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type Ref, useRef } from 'react'

interface ImportButtonProps extends ButtonProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly buttonRef?: Ref<HTMLButtonElement>
}

/** By their names only what the dialog shows first: what a file is, is told by its content. */
const ACCEPTED = 'image/*,video/mp4,video/quicktime,video/webm,application/pdf,.heic,.heif,.mov'

export function ImportButton({ onFiles, buttonRef, ...props }: ImportButtonProps) {
  const reset = useRef<() => void>(null)
  return (
    <FileButton
      multiple
      resetRef={reset}
      accept={ACCEPTED}
      onChange={(files) => {
        onFiles(files)
        // The same file can be chosen again, after it was mended.
        reset.current?.()
      }}
    >
      {({ onClick }) => (
        <Button ref={buttonRef} leftSection={<IconFileImport size={16} aria-hidden />} {...props} onClick={onClick}>
          Import files
        </Button>
      )}
    </FileButton>
  )
}
