import { useLocalStorage } from '@mantine/hooks'

export interface WidthLimits {
  readonly smallest: number
  readonly largest: number
  readonly usual: number
}

/** A width in CSS pixels that survives the next start. */
export function useStoredWidth(name: string, limits: WidthLimits): [number, (width: number) => void] {
  const [stored, store] = useLocalStorage<number>({
    key: `clientele-width-${name}`,
    defaultValue: limits.usual,
    getInitialValueInEffect: false,
  })
  const clamp = (width: number) =>
    Math.round(Math.min(limits.largest, Math.max(limits.smallest, Number.isFinite(width) ? width : limits.usual)))
  return [clamp(stored), (width) => store(clamp(width))]
}
