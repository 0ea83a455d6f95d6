import type { MetricsPlatform } from '../marketing/postMetric'

export const PLATFORM_NAMES: Readonly<Record<MetricsPlatform, string>> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
}
