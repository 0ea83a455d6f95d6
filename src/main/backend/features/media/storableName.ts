const NAME_LENGTH = 300

/** A file's name as data: any script and any sign, without what no text can hold, and not endless. */
export function storableName(given: string): string {
  const name = given.toWellFormed().replaceAll('\0', '').trim()
  if (name === '') return 'Untitled'
  if (name.length <= NAME_LENGTH) return name
  // The ending is what people look for; cut between code points, so that no emoji is torn.
  const ending = /\.[^./\\\s]{1,10}$/.exec(name)?.[0] ?? ''
  let kept = ''
  for (const character of name) {
    if (kept.length + character.length + 1 + ending.length > NAME_LENGTH) break
    kept += character
  }
  return `${kept}…${ending}`
}
