import type { Style } from '@chartroom/channel'

/**
 * Makes the page look like the face around it: copies scheme, contrast and density to attributes of `<html>`,
 * where `style.css` finds them. Without a style (a container that sends none) the media queries decide.
 */
export function applyStyle(style: Style | null, root: HTMLElement = document.documentElement): void {
  const wanted = { scheme: style?.scheme, contrast: style?.contrast, density: style?.density }
  for (const [name, value] of Object.entries(wanted)) {
    if (value === undefined) root.removeAttribute(`data-${name}`)
    else root.setAttribute(`data-${name}`, value)
  }
}
