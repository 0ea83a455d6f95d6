import type { Migration } from '../migrate'
import { initialClientSchema } from './client/0010-initial'
import { initialRegistrySchema } from './registry/0010-initial'

/** Add a migration at the end; never edit one that has shipped. */
export const clientMigrations: readonly Migration[] = [initialClientSchema]
export const registryMigrations: readonly Migration[] = [initialRegistrySchema]
