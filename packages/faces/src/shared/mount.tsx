import '@fontsource-variable/source-sans-3/wght.css'
import './mantine.css'
import '../tokens/generated/tokens.css'
import './base.css'
import { MantineProvider } from '@mantine/core'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { theme } from '../tokens/theme.ts'
import { usePageStyle } from './modes.ts'

/** Puts a face on its page. Mantine writes no style element: its variables come as a file (ui 2). */
export function mount(face: ReactNode): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no #root')
  createRoot(root).render(
    <StrictMode>
      <Styled>{face}</Styled>
    </StrictMode>,
  )
}

function Styled({ children }: { readonly children: ReactNode }) {
  const { scheme } = usePageStyle()
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  )
}
