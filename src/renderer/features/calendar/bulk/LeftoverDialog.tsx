import { Button, Group, Modal } from '@mantine/core'
import { UNTITLED } from '../postWords'
import classes from './bulk.module.css'
import type { Leftover } from './useBulkActions'

const SHOWN = 200

/** Names the posts that a bulk change left as they were, each with the reason. */
export function LeftoverDialog({ leftover, onClose }: { readonly leftover: Leftover; readonly onClose: () => void }) {
  const { title, left } = leftover
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <ul className={classes.leftover} tabIndex={0} aria-label="Posts left as they were">
        {left.slice(0, SHOWN).map(({ postId, title: name, reason }) => (
          <li key={postId}>
            <bdi className={classes.leftTitle}>{name || UNTITLED}</bdi>
            <span className={classes.reason}>{reason}</span>
          </li>
        ))}
      </ul>
      {left.length > SHOWN && <p className={classes.reason}>{(left.length - SHOWN).toLocaleString('en')} more</p>}
      <Group justify="flex-end" mt="md">
        <Button data-autofocus onClick={onClose}>
          Close
        </Button>
      </Group>
    </Modal>
  )
}
