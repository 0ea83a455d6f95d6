import type { ReviewDocument } from '#shared/reviews/document'
import type { Decisions } from './decisions'
import { button, element, isolated } from './element'
import { type FinishedAnswer, makeAnswer, tallyOf } from './makeAnswer'

/** What most programs take in a mailto: link. */
const MAIL_LIMIT = 1_900

function download({ json, fileName }: FinishedAnswer): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  const link = element('a', { attributes: { href: url, download: fileName } })
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers begin to read it only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function mailLink({ text }: FinishedAnswer, review: ReviewDocument): string | null {
  const url = `mailto:?subject=${encodeURIComponent(`Answer: ${review.name}`)}&body=${encodeURIComponent(text)}`
  return url.length <= MAIL_LIMIT ? url : null
}

async function copy(area: HTMLTextAreaElement): Promise<boolean> {
  area.focus()
  area.select()
  try {
    await navigator.clipboard.writeText(area.value)
    return true
  } catch {
    // Pages from a file may have no clipboard; the older way still works in most of them.
    return document.execCommand('copy')
  }
}

/** The end of the page: who answers, and how the answer gets back. */
export function finishSection(review: ReviewDocument, decisions: Decisions, onSaved: () => void): HTMLElement {
  const name = element('input', {
    id: 'reviewer',
    attributes: { type: 'text', autocomplete: 'name', maxlength: '300', dir: 'auto' },
  })
  name.value = decisions.reviewer
  name.addEventListener('input', () => decisions.name(name.value))
  const message = element('p', { class: 'message', attributes: { role: 'status' } })
  const area = element('textarea', {
    id: 'answer-text',
    attributes: { rows: '6', readonly: true, dir: 'ltr', spellcheck: 'false' },
  })
  const mail = element('a', { class: 'button' }, 'Open in mail')
  const copied = element('span', { class: 'message', attributes: { role: 'status' } })
  const asText = element(
    'div',
    { class: 'asText' },
    element(
      'label',
      { attributes: { for: area.id } },
      'No file to be found? Copy this text into a message instead, all of it:',
    ),
    area,
    element(
      'div',
      { class: 'row' },
      button('Copy the text', 'button', () => {
        void copy(area).then((isCopied) => {
          copied.textContent = isCopied ? 'Copied.' : 'It is selected: copy it with your keyboard or by a long press.'
        })
      }),
      mail,
      copied,
    ),
  )
  asText.hidden = true

  const save = () => {
    const { approved, changes, comments, open } = tallyOf(review, decisions)
    if (approved + changes + comments === 0) {
      message.textContent = 'Nothing is decided yet: approve a post, ask for changes, or write a comment first.'
      return
    }
    const answer = makeAnswer(review, decisions)
    download(answer)
    area.value = answer.text
    copied.textContent = ''
    const address = mailLink(answer, review)
    mail.hidden = address === null
    if (address !== null) mail.href = address
    asText.hidden = false
    const left =
      open === 0 ? '' : ` ${open === 1 ? 'One post is' : `${open} posts are`} not decided; you can save again later.`
    message.textContent = `Saved as ${answer.fileName}, usually in your downloads. Send this file back as an attachment.${left}`
    onSaved()
  }
  return element(
    'section',
    { class: 'finish', id: 'finish', attributes: { 'aria-labelledby': 'finish-title' } },
    element('h2', { id: 'finish-title' }, 'Send your answer'),
    element(
      'p',
      {},
      'Save your answer and send the file back to whom you had this from. This page itself sends nothing to anybody.',
    ),
    element('label', { attributes: { for: name.id } }, 'Your name'),
    name,
    element('div', { class: 'row' }, button('Save answer', 'button primary', save), message),
    asText,
    decisions.isKept
      ? null
      : element(
          'p',
          { class: 'note' },
          'This browser keeps nothing for this page: save your answer before you close it.',
        ),
    element('p', { class: 'note' }, 'For ', isolated(review.clientName), '. Nothing else is in this file.'),
  )
}
