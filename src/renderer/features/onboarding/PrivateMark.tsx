import { IconEyeOff } from '@tabler/icons-react'
import classes from './StepStage.module.css'

/** Said where something is for the freelancer alone. */
export function PrivateMark() {
  return (
    <span className={classes.private}>
      <IconEyeOff size={14} aria-hidden /> Only here
    </span>
  )
}
