import type { SeededRandom } from '#shared/kernel/seededRandom'
import type { Attempt, Line } from './child'
import type { FaultProcess } from './faultProcess'

export interface AcknowledgedCommand extends Attempt {
  readonly value: unknown
}

export interface KilledRound {
  readonly acknowledged: readonly AcknowledgedCommand[]
  /** What was under way when the process died: stored whole, or not at all. */
  readonly underWay: Attempt | undefined
}

/** How long a killed process may live on after the last acknowledgement that was waited for. */
const LONGEST_DELAY_MS = 12

/** Refusals that random commands run into; anything else is a fault. */
const EXPECTED_REFUSALS = new Set(['post-needs-date', 'state-not-allowed', 'time-does-not-exist', 'post-not-found'])

/**
 * Lets a child do its job, kills it at a random moment, and gives back what it had acknowledged. Throws when the child
 * ended by itself, or was refused something that should have worked.
 */
export async function killDuring(child: FaultProcess, job: object, random: SeededRandom): Promise<KilledRound> {
  const acknowledged: AcknowledgedCommand[] = []
  let underWay: Attempt | undefined
  let refusal: string | undefined
  // One in ten dies while it starts, where stores are read in.
  const killAfter = random.next() < 0.1 ? 0 : random.between(1, 20)
  const delayMs = random.next() * LONGEST_DELAY_MS
  const killSoon = () => setTimeout(() => child.kill(), delayMs)
  const ended = child.run(job, (raw) => {
    const line = raw as Line
    if (line.try) underWay = line.try
    else {
      if (line.refused && !EXPECTED_REFUSALS.has(line.refused.code)) {
        refusal = `${underWay?.path}: ${line.refused.code}: ${line.refused.message}`
      }
      if (underWay && 'ack' in line) acknowledged.push({ ...underWay, value: line.ack })
      underWay = undefined
      if (acknowledged.length === killAfter || refusal !== undefined) killSoon()
    }
  })
  if (killAfter === 0) killSoon()
  const { signal, code, stderr } = await ended
  if (signal !== 'SIGKILL') throw new Error(`The child ended by itself (code ${code}):\n${stderr}`)
  if (refusal !== undefined) throw new Error(refusal)
  return { acknowledged, underWay }
}
