import { EXPORT_FORMATS } from '#shared/marketing/exportFormats'
import type { MetricsSource } from '#shared/marketing/postMetric'

/** What a kind of file is called. */
export const SOURCE_WORDS = Object.fromEntries(EXPORT_FORMATS.map(({ source, name }) => [source, name])) as Readonly<
  Record<MetricsSource, string>
>
