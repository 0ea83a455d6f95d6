import { createHash } from 'node:crypto'
import { REVIEW_SCRIPT, REVIEW_STYLE } from 'virtual:review-page'
import { brandColorsOn } from '#shared/reviews/brandColors'
import { jsonForHtml } from '#shared/reviews/canonicalJson'
import type { ReviewDocument } from '#shared/reviews/document'

// The grounds of page.css.
const GROUNDS = { light: '#fffdfa', dark: '#242120' } as const
const TITLE_FONTS = { serif: 'var(--serif)', sans: 'var(--sans)' } as const

function styleOf({ primaryColor, titleFont }: ReviewDocument['brand']): string {
  const variables = Object.entries(GROUNDS).flatMap(([scheme, ground]) => {
    const { fill, onFill, text } = brandColorsOn(primaryColor, ground)
    return [`--brand-${scheme}:${fill}`, `--on-brand-${scheme}:${onFill}`, `--brand-text-${scheme}:${text}`]
  })
  return `:root{${[...variables, `--title:${TITLE_FONTS[titleFont]}`].join(';')}}\n${REVIEW_STYLE}`
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

/**
 * One file with everything in it, for any browser and without a network: only its own script and style may run, and
 * what people wrote is data that the script puts in as text.
 */
export function reviewHtml(document: ReviewDocument): string {
  const style = styleOf(document.brand)
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(REVIEW_SCRIPT)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Posts to review</title>
<style>${style}</style>
</head>
<body>
<noscript><p>This page needs its script to show the posts. Save the attachment and open it in a browser such as Safari, Chrome, Edge or Firefox.</p></noscript>
<script type="application/json" id="review">${jsonForHtml(document)}</script>
<script>${REVIEW_SCRIPT}</script>
</body>
</html>
`
}
