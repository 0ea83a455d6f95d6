import { IconBuildingBank, IconFlag, IconSchool, IconSparkles, IconStar } from '@tabler/icons-react'
import type { PlannedDay } from '#shared/planning/dates'
import { usePlanColor } from './PillarMark'

const ICONS = {
  public: IconFlag,
  bank: IconBuildingBank,
  school: IconSchool,
  optional: IconSparkles,
  observance: IconSparkles,
  own: IconStar,
} as const

interface PlannedDayIconProps {
  readonly day: Pick<PlannedDay, 'kind' | 'color'>
  readonly size?: number
}

/** Decorative: what kind of day it is stands beside it or in its title. */
export function PlannedDayIcon({ day, size = 16 }: PlannedDayIconProps) {
  const Icon = ICONS[day.kind]
  const color = usePlanColor(day.color ?? '#6f655a')
  return <Icon size={size} aria-hidden style={{ flex: 'none' }} color={day.color ? color : 'currentColor'} />
}
