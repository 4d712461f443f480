// Runs as a file of its own in the head, before anything is painted, so that no page flashes in the wrong mode (ui 2).
// `mode.ts` reads and writes the same key.
;(() => {
  let wish = {}
  try {
    wish = JSON.parse(localStorage.getItem('chartroom-mode') ?? '{}') ?? {}
  } catch {
    // Storage may be forbidden, or hold something else: then the system's setting decides.
  }
  const root = document.documentElement
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const more = matchMedia('(prefers-contrast: more)').matches
  root.dataset.mantineColorScheme =
    wish.scheme === 'dark' || wish.scheme === 'light' ? wish.scheme : dark ? 'dark' : 'light'
  root.dataset.contrast =
    wish.contrast === 'more' || wish.contrast === 'standard' ? wish.contrast : more ? 'more' : 'standard'
  if (matchMedia('(pointer: coarse)').matches) root.dataset.density = 'comfortable'
})()
