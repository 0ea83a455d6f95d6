type Child = Node | string | null | undefined

interface Options {
  readonly class?: string
  readonly id?: string
  /** Attributes; `true` for those without a value, `false` for absent ones. */
  readonly attributes?: Readonly<Record<string, string | boolean>>
}

/** The only way that the page makes elements: text goes in as text and never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  options: Options = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (options.class) made.className = options.class
  if (options.id) made.id = options.id
  for (const [attribute, value] of Object.entries(options.attributes ?? {})) {
    if (value !== false) made.setAttribute(attribute, value === true ? '' : value)
  }
  for (const child of children) {
    if (child !== null && child !== undefined) made.append(child)
  }
  return made
}

/** A text whose direction is its own, so that Arabic in an English line disturbs neither. */
export function isolated(text: string, className = ''): HTMLElement {
  return element('bdi', className ? { class: className } : {}, text)
}

export function button(label: string, className: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { class: className, attributes: { type: 'button' } }, label)
  made.addEventListener('click', onClick)
  return made
}
