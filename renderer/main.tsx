import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { desktopHost } from './host/desktop-host.ts'

const host = desktopHost()
host.on('flushBeforeClose', ({ closeId }) => void host.closeAnswer({ closeId, isAllSaved: true }))

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')
createRoot(root).render(
  <StrictMode>
    <h1>Tavolo</h1>
  </StrictMode>,
)
