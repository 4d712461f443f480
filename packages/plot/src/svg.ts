const svgNamespace = 'http://www.w3.org/2000/svg'

/** An SVG element with presentation attributes; never a style attribute, which a strict CSP refuses. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgNamespace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, printed(value))
  element.append(...children)
  return element
}

function printed(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value
}

export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}
