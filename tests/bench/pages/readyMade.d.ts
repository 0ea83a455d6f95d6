// The calendar that the bench compares with ships no types; the bench uses this much of it.
declare module 'react-big-calendar' {
  import type { ComponentType } from 'react'
  export const Calendar: ComponentType<Record<string, unknown>>
  export function dayjsLocalizer(dayjs: unknown): unknown
}
