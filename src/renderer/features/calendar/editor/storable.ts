/** Without what no store can hold (NUL, torn emoji), which some programs put on the clipboard. */
export function storable(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed()
}
