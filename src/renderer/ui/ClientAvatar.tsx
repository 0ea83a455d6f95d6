import { useComputedColorScheme } from '@mantine/core'
import { clientTint } from './color'
import { initialsOf } from './initials'
import classes from './ClientAvatar.module.css'

interface ClientAvatarProps {
  readonly client: { readonly name: string; readonly color: string }
  readonly size?: number
  /** A picture instead of the initials. */
  readonly logoUrl?: string | undefined
}

/** A square in the client's colour with its initials, or its logo. The name stands beside it. */
export function ClientAvatar({ client, size = 24, logoUrl }: ClientAvatarProps) {
  const scheme = useComputedColorScheme('light')
  if (logoUrl) return <img className={classes.logo} src={logoUrl} alt="" width={size} height={size} />
  const tint = clientTint(client.color, scheme)
  return (
    <span
      className={classes.avatar}
      aria-hidden
      style={{ '--avatar-size': `${size}px`, background: tint.fill, color: tint.onFill }}
    >
      {initialsOf(client.name)}
    </span>
  )
}
