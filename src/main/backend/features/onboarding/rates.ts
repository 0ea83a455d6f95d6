import type { Currency } from '#shared/clients/client'
import type { BackendContext } from '../../context'
import { findSetting, setSetting } from '../settings/handlers'

const KEY = 'hourlyRates'

type Rates = Readonly<Record<string, unknown>>

/** The hourly rates that were named last, by currency: what a freelancer asks for does not belong to one client. */
export function createRates({ registry, emit }: Pick<BackendContext, 'registry' | 'emit'>) {
  const read = (): Rates => {
    const stored = registry.read((store) => findSetting(store, KEY))
    return typeof stored === 'object' && stored !== null ? (stored as Rates) : {}
  }
  return {
    findLast(currency: Currency): number | null {
      const rate = read()[currency]
      return Number.isSafeInteger(rate) ? (rate as number) : null
    },
    /** The currency that was named last, for a lead of whom nothing is known. */
    findLastCurrency(): string | undefined {
      return Object.keys(read()).at(-1)
    },
    remember(currency: Currency, rateMinor: number): void {
      if (read()[currency] === rateMinor) return
      const others = Object.entries(read()).filter(([code]) => code !== currency)
      registry.write((store) => setSetting(store, KEY, Object.fromEntries([...others, [currency, rateMinor]])))
      // It is offered to all others in this currency.
      emit({ type: 'dataChanged', clientId: null, topics: ['onboarding'] })
    },
  }
}
export type HourlyRates = ReturnType<typeof createRates>
