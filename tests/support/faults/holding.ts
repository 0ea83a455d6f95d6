import { createSayingBackend, readJob, say } from './child'

/** Opens a workspace and keeps it until it is killed. */
createSayingBackend(readJob<{ readonly folder: string }>().folder)
say({ holds: true })
setInterval(() => {}, 1_000)
