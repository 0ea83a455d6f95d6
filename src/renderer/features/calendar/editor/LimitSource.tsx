import { ActionIcon, Tooltip } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { PlatformLimit } from '#shared/calendar/platformLimits'
import { dateText, USER_LOCALE } from '../../../ui/dateText'
import { PLATFORM_WORDS } from '../../../ui/platforms'
import classes from './PostEditor.module.css'

/** When and by whom a limit is said to be so: on hover, and on focus for the keyboard. */
export function LimitSource({ limit }: { readonly limit: PlatformLimit }) {
  const text = `As of ${dateText(limit.asOf, USER_LOCALE)}. ${limit.source} Corrected in Settings, Platform limits.`
  return (
    <Tooltip
      label={text}
      multiline
      w={300}
      withinPortal
      events={{ hover: true, focus: true, touch: true }}
      classNames={{ tooltip: classes.source }}
    >
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        className={classes.sourceButton}
        aria-label={`Where the limits of ${PLATFORM_WORDS[limit.platform]} are from`}
      >
        <IconInfoCircle size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
