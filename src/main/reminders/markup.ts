/** Linux reads a notification's body as markup: a title such as "<b>Q&A" would be swallowed or refused. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
