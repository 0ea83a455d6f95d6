import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { HostApi } from '#shared/rpc/hostApi'
import { type OutputOf, useHostCommand } from '../../api/hooks'
import { showFailure } from '../../ui/notices'
import classes from './ReviewFile.module.css'

interface ReviewFileProps {
  readonly exported: NonNullable<OutputOf<HostApi, 'host', 'exportReview'>>
}

/** The file that was made: where it is, and what it could not hold. */
export function ReviewFile({ exported }: ReviewFileProps) {
  const { file, byteSize, leftOut } = exported
  const show = useHostCommand('showReview', { onError: (error) => showFailure(error, 'Not shown') })
  const size =
    byteSize < 1_000_000
      ? `${Math.ceil(byteSize / 1_000).toLocaleString('en')} kB`
      : `${(byteSize / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
  return (
    <div className={classes.file}>
      <p className={classes.line} role="status">
        <IconCheck size={16} aria-hidden />
        <span>
          <bdi>{file.split(/[/\\]/).at(-1)}</bdi>, {size}. Send it to the client as an attachment; it opens in any
          browser.
        </span>
        <Button variant="default" size="compact-sm" onClick={() => show.mutate({ file })}>
          Show in folder
        </Button>
      </p>
      {leftOut.length > 0 ? (
        <ul className={classes.leftOut} aria-label="Not in the file">
          {leftOut.map((text) => (
            <li key={text}>
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
