type Child = Node | string

/** Makes an element; text becomes text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}

/** A part of the page under a heading, which names it for assistive software too. */
export function section(className: string, title: string, ...children: readonly Child[]): HTMLElement {
  const heading = element('h2', '', title)
  heading.id = `part-${className}`
  const made = element('section', className, heading, ...children)
  made.setAttribute('aria-labelledby', heading.id)
  return made
}

/** Text that is not broken between a number and its unit. */
export function unbroken(text: string): HTMLElement {
  return element('span', 'unbroken', text)
}
