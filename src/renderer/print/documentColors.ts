import { colord } from 'colord'
import type { ReportClient } from '#shared/reports/report'
import { inkOn, readableOn, SHAPE_CONTRAST } from '../ui/color'

const PAPER = '#ffffff'

export interface DocumentColors {
  /** The brand's own colour, and what is written on it. */
  readonly band: string
  readonly onBand: string
  /** Text in the client's colour on paper. */
  readonly accent: string
  /** Bars and lines on paper. */
  readonly shape: string
  /** The second colour as a line on paper. */
  readonly rule: string
  readonly wash: string
}

/** A brand's colours as they can be read on white paper: any colour is taken, none is trusted. */
export function documentColors(client: Pick<ReportClient, 'primaryColor' | 'secondaryColor'>): DocumentColors {
  return {
    band: client.primaryColor,
    onBand: inkOn(client.primaryColor),
    accent: readableOn(client.primaryColor, PAPER),
    shape: readableOn(client.primaryColor, PAPER, SHAPE_CONTRAST),
    rule: readableOn(client.secondaryColor, PAPER, SHAPE_CONTRAST),
    wash: colord(PAPER)
      .mix(readableOn(client.primaryColor, PAPER, SHAPE_CONTRAST), 0.07)
      .toHex(),
  }
}
