import { join } from 'node:path'

/** Where the build puts the other rooms, as seen from `out/main`. */
export const PRELOAD = join(import.meta.dirname, '../preload/index.cjs')
export const RENDERER_ROOT = join(import.meta.dirname, '../renderer')
export const RESOURCES = join(import.meta.dirname, '../../resources')
