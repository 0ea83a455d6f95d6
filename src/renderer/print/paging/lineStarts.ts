/**
 * Where the lines of a laid-out paragraph begin, as offsets into its text: the first is 0. Needs one text node
 * and a fixed line height, so that a letter of another script cannot move its line.
 */
export function lineStarts(paragraph: HTMLElement, lineCount: number, lineHeight: number): number[] {
  const node = paragraph.firstChild
  if (!(node instanceof Text)) return [0]
  const { length } = node
  const top = paragraph.getBoundingClientRect().top
  const range = document.createRange()
  const lineOf = (offset: number): number => {
    // Collapsed white space has no box: ask the next letter.
    for (let at = offset; at < length; at += 1) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const box = range.getClientRects()[0]
      if (box && box.height > 0) return Math.floor((box.top + box.height / 2 - top) / lineHeight)
    }
    return lineCount
  }
  const starts = [0]
  for (let line = 1; line < lineCount; line += 1) {
    let low = starts[line - 1] ?? 0
    let high = length
    while (low < high) {
      const middle = (low + high) >> 1
      if (lineOf(middle) >= line) high = middle
      else low = middle + 1
    }
    starts.push(isSecondHalf(node.data, low) ? low - 1 : low)
  }
  return starts
}

function isSecondHalf(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff
}
