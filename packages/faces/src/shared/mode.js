// Runs as a file of its own in the head, before anything is painted: what the person chose on this device, else what
// the system prefers (ui 2). `modes.ts` reads and writes the same keys.
;(() => {
  const root = document.documentElement
  const stored = (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      // Storage may be forbidden: then the system decides.
      return null
    }
  }
  const prefers = (query) => matchMedia(query).matches
  root.dataset.mantineColorScheme = stored('cr-scheme') ?? (prefers('(prefers-color-scheme: dark)') ? 'dark' : 'light')
  root.dataset.contrast = stored('cr-contrast') ?? (prefers('(prefers-contrast: more)') ? 'more' : 'standard')
  if (prefers('(pointer: coarse)')) root.dataset.density = 'comfortable'
})()
