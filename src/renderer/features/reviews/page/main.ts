import type { ReviewDocument } from '#shared/reviews/document'
import { openDecisions } from './decisions'
import { button, element, isolated } from './element'
import { finishSection } from './finish'
import { tallyOf } from './makeAnswer'
import { postCard } from './postCard'

/** Runs in whatever browser a client opens the file with: no library, no request, text only as text. */

const review = JSON.parse(document.getElementById('review')?.textContent ?? '') as ReviewDocument
const decisions = openDecisions(review)
const count = review.posts.length
const postWord = count === 1 ? 'post' : 'posts'

const bar = element('progress', { attributes: { max: String(count), 'aria-labelledby': 'progress-text' } })
const progress = element('span', { id: 'progress-text', attributes: { role: 'status' } })
let isSaved = true
const showProgress = () => {
  const { approved, changes, comments, open } = tallyOf(review, decisions)
  bar.value = count - open
  const parts = [
    `${count - open} of ${count} answered`,
    ...(approved > 0 ? [`${approved} approved`] : []),
    ...(changes > 0 ? [`${changes} to change`] : []),
    ...(comments > 0 ? [`${comments} commented`] : []),
  ]
  progress.textContent = parts.join(' · ')
}
decisions.onChange(() => {
  isSaved = false
  showProgress()
})
showProgress()

const approveAll = button(count === 1 ? 'Approve it' : `Approve all ${count}`, 'button', () => {
  for (const { post } of review.posts) {
    if (decisions.of(post).decision === null) decisions.change(post, { decision: 'approve' })
  }
  const { changes } = tallyOf(review, decisions)
  approved.textContent =
    changes === 0 ? 'All approved. Save your answer below.' : 'Approved, but for those that you ask changes for.'
})
const approved = element('span', { class: 'message', attributes: { role: 'status' } })

const logo = /^data:image\/(png|jpeg|webp);base64,/.test(review.brand.logo)
  ? element('img', { class: 'logo', attributes: { src: review.brand.logo, alt: '' } })
  : null

document.title = `${review.name} · ${review.clientName}`
document.body.append(
  element('a', { class: 'skip', attributes: { href: '#finish' } }, 'To the answer'),
  element(
    'header',
    { class: 'cover' },
    element(
      'div',
      { class: 'inner' },
      logo,
      element('p', { class: 'client' }, isolated(review.clientName)),
      element('h1', { attributes: { dir: 'auto' } }, review.name),
      element('p', { class: 'facts' }, `${count} ${postWord} to look at`),
      review.answerBy ? element('p', { class: 'facts due' }, 'Please answer by ', isolated(review.answerBy)) : null,
    ),
  ),
  element(
    'main',
    {},
    review.message.trim() === ''
      ? null
      : element('p', { class: 'text letter', attributes: { dir: 'auto' } }, review.message),
    element(
      'div',
      { class: 'row tools' },
      approveAll,
      approved,
      element('span', { class: 'zone' }, `Times are ${review.zone}.`),
    ),
    element('h2', { class: 'unseen' }, 'Posts'),
    ...review.posts.map((post, index) => postCard(review, post, index, decisions)),
    finishSection(review, decisions, () => {
      isSaved = true
    }),
  ),
  element(
    'div',
    { class: 'foot', attributes: { role: 'region', 'aria-label': 'Progress' } },
    element(
      'div',
      { class: 'inner' },
      element('div', { class: 'progress' }, bar, progress),
      element('a', { class: 'button primary', attributes: { href: '#finish' } }, 'Finish'),
    ),
  ),
)

// Where the browser keeps what was decided, closing loses nothing.
window.addEventListener('beforeunload', (event) => {
  if (!decisions.isKept && !isSaved) event.preventDefault()
})
