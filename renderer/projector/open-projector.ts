import { projectorFrameName } from '../../shared/ipc/projector.ts'

/**
 * Opens the window for the wall, or gives the one that is open; null where the system lets no window open. It is empty, and
 * looks as the page does: its style sheets are ours, also those that come later.
 */
export function openProjector(): Window | null {
  const projector = window.open('about:blank', projectorFrameName)
  if (projector === null) return null
  projector.document.title = 'Tavolo'
  const root = projector.document.documentElement
  root.lang = document.documentElement.lang
  root.dataset.theme = document.documentElement.dataset.theme === 'high-contrast' ? 'high-contrast' : 'light'
  followStyles(projector)
  return projector
}

const styleSelector = 'link[rel="stylesheet"], style'

function followStyles(projector: Window): void {
  const { head } = projector.document
  const copied = new Set<Node>()
  function copy(): void {
    for (const style of document.head.querySelectorAll(styleSelector)) {
      if (copied.has(style)) continue
      copied.add(style)
      head.append(projector.document.importNode(style, true))
    }
  }
  copy()
  const watcher = new MutationObserver(copy)
  watcher.observe(document.head, { childList: true })
  projector.addEventListener('pagehide', () => watcher.disconnect())
}
