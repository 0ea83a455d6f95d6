/** 0 is the largest type. Ideographs and other wide letters take the room of two. */
export function typeSizeOf(text: string, limits: readonly number[]): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1
  return limits.filter((limit) => width > limit).length
}
