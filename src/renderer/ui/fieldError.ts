import type { AppError } from '#shared/rpc/appError'

/**
 * Where a refused command is wrong, as a path into the form: `changes.contacts.0.email` is `contacts.0.email`.
 * Undefined when it is not about a field, or about none of the form.
 */
export function fieldOf(error: AppError, prefix: string, isField: (path: string) => boolean): string | undefined {
  const inForm = error.field?.startsWith(prefix) ? error.field.slice(prefix.length) : error.field
  let path = inForm
  // A tag within a list of tags has no field of its own: the list has.
  while (path) {
    if (isField(path)) return path
    const end = path.lastIndexOf('.')
    path = end < 0 ? '' : path.slice(0, end)
  }
  return undefined
}
