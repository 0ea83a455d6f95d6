import { PLATFORM_NAMES } from '#shared/clients/platformNames'
import type { ReviewDocument, ShownVersion } from '#shared/reviews/document'
import type { Decisions } from './decisions'
import { button, element, isolated } from './element'

type ReviewPost = ReviewDocument['posts'][number]

const COMMENT_LIMIT = 20_000
const PICTURE = /^data:image\/(png|jpeg|webp);base64,/

function channelList(version: ShownVersion): HTMLElement | null {
  if (version.channels.length === 0) return null
  const list = element('ul', { class: 'channels', attributes: { 'aria-label': 'Goes out on' } })
  for (const { platform, handle } of version.channels) {
    list.append(
      element('li', {}, PLATFORM_NAMES[platform], handle ? ' ' : null, handle ? isolated(handle, 'handle') : null),
    )
  }
  return list
}

function pictureList(review: ReviewDocument, version: ShownVersion): HTMLElement | null {
  if (version.pictures.length === 0) return null
  const list = element('div', { class: version.pictures.length === 1 ? 'pictures single' : 'pictures' })
  for (const [index, { picture, altText }] of version.pictures.entries()) {
    const { source, note } = review.pictures[picture] ?? { source: '', note: '' }
    const figure = element('figure')
    if (PICTURE.test(source)) {
      figure.append(
        element('img', {
          attributes: { src: source, alt: altText || `Picture ${index + 1}, without a description`, loading: 'lazy' },
        }),
      )
    } else {
      figure.append(element('div', { class: 'missing' }, `Picture ${index + 1}`))
    }
    if (note) figure.append(element('p', { class: 'note' }, note))
    if (altText) {
      const caption = element('figcaption', {}, 'Described as: ', isolated(altText))
      figure.append(caption)
    }
    list.append(figure)
  }
  return list
}

function labelled(label: string, content: Node): HTMLElement {
  return element('div', { class: 'extra' }, element('h4', {}, label), content)
}

function linkOf(link: string): HTMLElement {
  const isWeb = /^https:\/\//i.test(link)
  const attributes = { href: link, target: '_blank', rel: 'noopener noreferrer', dir: 'ltr' }
  return isWeb ? element('a', { class: 'link', attributes }, link) : element('p', { class: 'text' }, isolated(link))
}

function versionOf(review: ReviewDocument, version: ShownVersion): HTMLElement {
  const body = element('div', { class: 'version' }, channelList(version), pictureList(review, version))
  body.append(
    version.caption.trim() === ''
      ? element('p', { class: 'note' }, 'Without a text.')
      : element('p', { class: 'text', attributes: { dir: 'auto' } }, version.caption),
  )
  if (version.firstComment) {
    const text = element('p', { class: 'text', attributes: { dir: 'auto' } }, version.firstComment)
    body.append(labelled('First comment', text))
  }
  if (version.link) body.append(labelled('Link', linkOf(version.link)))
  return body
}

function choice(name: string, value: string, label: string, describedBy: string) {
  const input = element('input', {
    attributes: { type: 'radio', name, value, 'aria-describedby': describedBy },
  })
  return { input, label: element('label', { class: `choice ${value}` }, input, element('span', {}, label)) }
}

/** One post with what can be said of it. */
export function postCard(review: ReviewDocument, post: ReviewPost, index: number, decisions: Decisions): HTMLElement {
  const id = `post-${index + 1}`
  const heading = element(
    'h3',
    { id: `${id}-title`, attributes: { tabindex: '-1' } },
    post.day ? isolated(post.time ? `${post.day}, ${post.time}` : post.day) : 'No date yet',
  )
  const number = element('p', { class: 'number' }, `Post ${index + 1} of ${review.posts.length}`)
  const mark = element('p', { class: 'mark', attributes: { 'aria-hidden': 'true' } })
  const card = element(
    'article',
    { class: 'post', id, attributes: { 'aria-labelledby': `${id}-title` } },
    element('header', { class: 'top' }, element('div', {}, number, heading), mark),
    ...post.versions.map((version) => versionOf(review, version)),
  )

  const approve = choice(id, 'approve', 'Approve', `${id}-title`)
  const changes = choice(id, 'changes', 'Ask for changes', `${id}-title`)
  const clear = button('Decide later', 'quiet', () => {
    decisions.change(post.post, { decision: null })
    approve.input.focus()
  })
  const hint = element('span', { class: 'hint', id: `${id}-hint` })
  const comment = element('textarea', {
    id: `${id}-comment`,
    attributes: { rows: '2', dir: 'auto', maxlength: String(COMMENT_LIMIT), 'aria-describedby': `${id}-hint` },
  })
  const printed = element('p', { class: 'printed text', attributes: { dir: 'auto' } })
  comment.value = decisions.of(post.post).comment
  comment.addEventListener('input', () => decisions.change(post.post, { comment: comment.value }))
  for (const { input } of [approve, changes]) {
    input.addEventListener('change', () => {
      decisions.change(post.post, { decision: input.value as 'approve' | 'changes' })
      if (input.value === 'changes' && comment.value === '') comment.focus()
    })
  }
  card.append(
    element(
      'fieldset',
      { class: 'decide' },
      element('legend', { class: 'unseen' }, `Your decision on post ${index + 1}`),
      element('div', { class: 'choices' }, approve.label, changes.label, clear),
      element('label', { class: 'commentLabel', attributes: { for: comment.id } }, 'Comment ', hint),
      comment,
      printed,
    ),
  )

  const show = () => {
    const draft = decisions.of(post.post)
    approve.input.checked = draft.decision === 'approve'
    changes.input.checked = draft.decision === 'changes'
    clear.hidden = draft.decision === null
    const isAsking = draft.decision === 'changes' && draft.comment.trim() === ''
    hint.textContent = isAsking ? '(say what should be different)' : '(if you like)'
    card.dataset['decision'] = draft.decision ?? (draft.comment.trim() ? 'comment' : 'open')
    mark.textContent = MARKS[card.dataset['decision']] ?? ''
    printed.textContent = draft.comment
  }
  decisions.onChange(show)
  show()
  return card
}

const MARKS: Readonly<Record<string, string>> = {
  approve: '✓ Approved',
  changes: '✎ Changes asked',
  comment: 'Comment',
  open: '',
}
