import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useHostCommand } from '../../../api/hooks'
import { showFailure } from '../../../ui/notices'
import classes from './PostEditor.module.css'
import type { CaptionTarget, PostEditing } from './postEditing'

interface CaptionToolsProps {
  readonly editing: PostEditing
  readonly target: CaptionTarget
}

/** What can be done with a text beside typing it. */
export function CaptionTools({ target }: CaptionToolsProps) {
  const copy = useHostCommand('copyText', { onError: (error) => showFailure(error, 'Not copied') })
  return (
    <div className={classes.tools}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconCopy size={14} aria-hidden />}
        disabled={target.text === ''}
        onClick={() => copy.mutate({ text: target.text })}
      >
        {copy.isSuccess && copy.variables.text === target.text ? 'Copied' : 'Copy text'}
      </Button>
    </div>
  )
}
