import { basename } from 'node:path'
import { nameInWords } from '#shared/onboarding/lead'
import { clientOf, type Command, monthOfOption, needed } from './command'
import { writeCalendar } from './writeCalendar'
import { makeLeaveBehind } from './makeLeaveBehind'
import { makeReports } from './makeReports'
import { readInputFile } from './readInputFile'
import { exportReview, importReviewAnswer } from './reviewCommands'

const percent = (rate: number | null) => (rate === null ? 'n/a' : `${(rate * 100).toFixed(2)} %`)
const count = (value: number | null) => (value === null ? 'n/a' : String(value))

/** The one list of commands; each answers through the contracts that the interface uses. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  sample: {
    options: [],
    async run(_values, { api }) {
      const { clients } = await api.workspace.createSampleStudio({})
      return { json: { clients }, lines: clients.map(({ id, name }) => `${id}  ${name}`) }
    },
  },
  clients: {
    options: [],
    async run(_values, { api }) {
      const clients = (await api.clients.listClients({})).map(({ id, name, isArchived }) => ({
        id,
        name,
        archived: isArchived,
      }))
      return {
        json: clients,
        lines: clients.map(({ id, name, archived }) => `${id}  ${name}${archived ? ' (archived)' : ''}`),
      }
    },
  },
  'client-add': {
    options: ['name', 'time-zone', 'currency', 'locale'],
    async run(values, { api }) {
      const { id, name } = await api.clients.createClient({
        name: needed(values, 'name'),
        timeZone: needed(values, 'time-zone'),
        currency: needed(values, 'currency'),
        ...(values.locale ? { locale: values.locale } : {}),
      })
      return { json: { id, name }, lines: [`${id}  ${name}`] }
    },
  },
  'import-metrics': {
    options: ['client', 'file', 'skip-refused'],
    async run(values, { api }) {
      const clientId = clientOf(values)
      const file = needed(values, 'file')
      const bytes = await readInputFile(file)
      const { source, rows, problems } = await api.marketing.importMetrics({
        clientId,
        fileName: basename(file),
        bytes,
        skipRefused: values['skip-refused'] ?? false,
      })
      const stopped = rows.refused > 0 && !values['skip-refused']
      return {
        json: { source, rows, problems },
        lines: [
          `${source}: ${rows.new} new, ${rows.changed} changed, ${rows.ignored} ignored, ${rows.refused} refused`,
          ...problems.map(({ row, message }) => `row ${row}: ${message}`),
        ],
        failure: stopped
          ? `Nothing was stored: ${rows.refused} rows were refused, the first one in row ${problems[0]?.row}: ${problems[0]?.message}`
          : undefined,
      }
    },
  },
  kpi: {
    options: ['client', 'month'],
    async run(values, { api }) {
      const { channels } = await api.marketing.getMonthlyKpis({
        clientId: clientOf(values),
        month: monthOfOption(values),
      })
      return {
        json: { channels },
        lines: channels.map(
          (kpi) =>
            `${kpi.platform}: ${kpi.posts} posts, views ${count(kpi.views)}, reach ${count(kpi.reach)}, engagements ${count(kpi.engagements)}, ` +
            `engagement rate by reach ${percent(kpi.engagementRateByReachPooled)} (pooled), ${percent(kpi.engagementRateByReachMean)} (mean of posts)`,
        ),
      }
    },
  },
  report: {
    options: ['client', 'all', 'month', 'out'],
    run: (values, backend, folder) => makeReports(values, backend, folder),
  },
  'calendar-import': {
    options: ['client', 'file', 'skip-refused'],
    async run(values, { api }) {
      const file = needed(values, 'file')
      const skipRefused = values['skip-refused'] ?? false
      const { counts, problems } = await api.exchange.importPosts({
        clientId: clientOf(values),
        fileName: basename(file),
        bytes: await readInputFile(file),
        skipRefused,
      })
      return {
        json: { posts: counts, problems },
        lines: [
          `${counts.created} posts added, ${counts.duplicates} there already, ${counts.refused} refused`,
          ...problems.map(({ row, message }) => `row ${row}: ${message}`),
        ],
        failure:
          counts.refused > 0 && !skipRefused
            ? `Nothing was stored: ${counts.refused} rows were refused, the first one in row ${problems[0]?.row}: ${problems[0]?.message}`
            : undefined,
      }
    },
  },
  'calendar-export': {
    options: ['client', 'from', 'to', 'format', 'out'],
    run: (values, backend, folder) => writeCalendar(values, backend, folder),
  },
  'review-export': {
    options: ['client', 'month', 'out'],
    run: (values, backend, folder) => exportReview(values, backend, folder),
  },
  'review-import': {
    options: ['client', 'file'],
    run: (values, backend) => importReviewAnswer(values, backend),
  },
  'leave-behind': {
    options: ['client', 'out'],
    run: (values, backend, folder) => makeLeaveBehind(values, backend, folder),
  },
  check: {
    options: [],
    async run(_values, { api }) {
      const { ok, clients } = await api.workspace.checkStores({})
      const shown = clients.map(({ id, name, stage, ok: isSound, problem }) => ({
        id,
        name,
        ok: isSound,
        problem,
        ...(stage === 'lead' ? { stage } : {}),
      }))
      const missing = (names: readonly string[]) => (names.length > 0 ? `, files missing: ${names.join(', ')}` : '')
      return {
        json: { ok, clients: shown },
        lines: clients.map(
          ({ id, name, stage, ok: isSound, problem, missingFiles }) =>
            `${id}  ${stage === 'lead' ? `${nameInWords(name)} (lead)` : name}: ${isSound ? `sound${missing(missingFiles)}` : (problem ?? 'not sound')}`,
        ),
        failure: ok
          ? undefined
          : `${shown.filter((client) => !client.ok).length} of ${shown.length} stores are not sound`,
      }
    },
  },
}
