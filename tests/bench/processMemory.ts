import { readdirSync, readFileSync } from 'node:fs'

/** Proportional set size of a process and all below it, in MB. */
export function proportionalMemoryMb(rootPid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // Ended between the listing and the reading.
    }
  }
  const isInTree = (pid: number): boolean => pid === rootPid || (parents.has(pid) && isInTree(parents.get(pid) ?? 0))
  let kilobytes = 0
  for (const pid of parents.keys()) {
    if (!isInTree(pid)) continue
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      // As above.
    }
  }
  return kilobytes / 1_024
}

const SAMPLE_MS = 15

/** The most that a process and all below it had while `work` went on, in MB. */
export async function peakMemoryMb(rootPid: number, work: () => Promise<unknown>): Promise<number> {
  let peak = proportionalMemoryMb(rootPid)
  const look = () => {
    peak = Math.max(peak, proportionalMemoryMb(rootPid))
  }
  const looking = setInterval(look, SAMPLE_MS)
  try {
    await work()
  } finally {
    clearInterval(looking)
  }
  look()
  return peak
}
