// Sets scheme and contrast before the first paint: what the person chose on this device, else what the system prefers.
;(() => {
  const root = document.documentElement
  const stored = (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  }
  const prefers = (query) => matchMedia(query).matches
  root.dataset.mantineColorScheme = stored('cr-scheme') ?? (prefers('(prefers-color-scheme: dark)') ? 'dark' : 'light')
  const contrast = stored('cr-contrast') ?? (prefers('(prefers-contrast: more)') ? 'more' : 'normal')
  if (contrast === 'more') root.dataset.contrast = 'more'
})()
