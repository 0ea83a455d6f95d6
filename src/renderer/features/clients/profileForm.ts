import type { ClientFields, ClientProfile } from '#shared/clients/client'
import type { BackendApi } from '#shared/rpc/api'
import type { InputOf } from '../../api/hooks'

/** The profile as the form holds it: plain text where the contract wants a checked value. */
export type ProfileValues = Required<InputOf<BackendApi, 'clients', 'updateClient'>['changes']>

const FIELDS = [
  'name',
  'industry',
  'website',
  'timeZone',
  'locale',
  'currency',
  'tags',
  'contacts',
  'contractStart',
  'contractRenewal',
  'goals',
  'competitors',
  'notes',
  'brand',
] as const satisfies readonly (keyof ClientFields)[]

export function valuesOf(profile: ClientProfile): ProfileValues {
  return Object.fromEntries(FIELDS.map((field) => [field, profile[field]])) as unknown as ProfileValues
}

/** Only what differs is sent, so that what someone else changed meanwhile stays. */
export function changesBetween(before: ProfileValues, after: ProfileValues): Partial<ProfileValues> {
  return Object.fromEntries(
    FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map((field) => [
      field,
      after[field],
    ]),
  )
}

/** Whether a path such as `contacts.0.email` leads to a field that the form shows. */
export function isProfileField(path: string): boolean {
  return (FIELDS as readonly string[]).includes(path) && path !== 'contacts' && path !== 'brand'
    ? true
    : /^contacts\.\d+\.(name|role|email|phone)$/.test(path) ||
        /^brand\.(primaryColor|secondaryColor|titleFont|voice\.(tone|wordsToUse|wordsToAvoid))$/.test(path)
}
