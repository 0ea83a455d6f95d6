import { createSayingBackend, readJob, say } from './child'

/** Opens a workspace and keeps it until it is killed. */
const backend = createSayingBackend(readJob<{ readonly folder: string }>().folder)
// What nothing refers to is collected, and its lock with it.
Object.assign(globalThis, { backend })
say({ holds: true })
setInterval(() => {}, 1_000)
