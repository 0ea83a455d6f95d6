import { execFileSync } from 'node:child_process'

/** Poppler's tools, which read a PDF as a stranger would. */
const run = (tool: string, ...words: string[]) =>
  execFileSync(tool, words, { encoding: 'utf8', maxBuffer: 100_000_000, stdio: ['ignore', 'pipe', 'ignore'] })

/** `Title`, `Tagged`, `Pages`, `Page size`, … */
export function pdfInfo(file: string): Record<string, string> {
  return Object.fromEntries(
    run('pdfinfo', file)
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

/** In the order in which the text is drawn. */
export function pdfText(file: string, page?: number): string {
  const pages = page === undefined ? [] : ['-f', String(page), '-l', String(page)]
  return run('pdftotext', '-raw', ...pages, file, '-')
}

/** As poppler puts lines and words into reading order: right for text from right to left. */
export function pdfReadingText(file: string): string {
  return run('pdftotext', file, '-')
}

/** The roles of the tags in their order: `H1`, `Table`, `TH`, … */
export function pdfStructure(file: string): string {
  return run('pdfinfo', '-struct-text', file)
}

export function pdfFonts(file: string): { readonly name: string; readonly isEmbedded: boolean }[] {
  return run('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      // name type encoding emb sub uni object ID: the name may hold spaces, what follows may not.
      const [embedded] = line.match(/(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/)?.slice(1) ?? []
      return { name: line.split(/\s{2,}/, 1)[0] ?? '', isEmbedded: embedded === 'yes' }
    })
}

export function pdfImages(file: string): { readonly width: number; readonly height: number }[] {
  return run('pdfimages', '-list', file)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, , , width, height] = line.trim().split(/\s+/)
      return { width: Number(width), height: Number(height) }
    })
}
