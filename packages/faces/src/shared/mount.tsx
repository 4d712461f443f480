import '@fontsource-variable/source-sans-3/wght.css'
import './mantine.css'
import '../tokens/tokens.css'
import './base.css'
import { MantineProvider } from '@mantine/core'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { theme } from '../tokens/theme.ts'
import { colorSchemeManager } from './modes.ts'

/** Puts a face on its page. Mantine writes no style element: its variables come as a file (docs: ui 2). */
export function mount(face: ReactNode): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no #root')
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} colorSchemeManager={colorSchemeManager} defaultColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
        {face}
      </MantineProvider>
    </StrictMode>,
  )
}
