const SHOWN_LENGTH = 80

/** A value as messages quote it: one line, shortened. */
export function shown(value: string): string {
  const line = value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value
  return `“${line.replace(/\s+/g, ' ').toWellFormed()}”`
}
