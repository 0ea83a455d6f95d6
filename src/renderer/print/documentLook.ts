import type { CSSProperties } from 'react'
import type { ReportClient } from '#shared/reports/report'
import classes from './document.module.css'
import { documentColors } from './documentColors'

/** The client's brand on a document's root: its colours as variables, its font for titles. */
export function documentLook(client: Pick<ReportClient, 'primaryColor' | 'secondaryColor' | 'titleFont'>): {
  readonly className: string
  readonly style: CSSProperties
} {
  const colors = documentColors(client)
  const titles = client.titleFont === 'serif' ? classes.serifTitles : classes.sansTitles
  return {
    className: `${classes.document} ${titles}`,
    style: {
      '--band': colors.band,
      '--on-band': colors.onBand,
      '--accent': colors.accent,
      '--shape': colors.shape,
      '--rule': colors.rule,
      '--wash': colors.wash,
    } as CSSProperties,
  }
}
