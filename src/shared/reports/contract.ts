import { z } from 'zod'
import { ClientId } from '../kernel/ids'
import { Month } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { Commentary, MonthlyReport } from './report'

const ofReport = z.object({ clientId: ClientId, month: Month })

export const reportsContract = {
  getMonthlyReport: query(ofReport, MonthlyReport),
  /** An empty field falls back to the draft. */
  saveCommentary: command(ofReport.extend({ commentary: Commentary }), Commentary),
  /** Months with figures or planned posts, newest first. */
  listReportMonths: query(z.object({ clientId: ClientId }), z.array(Month)),
}
