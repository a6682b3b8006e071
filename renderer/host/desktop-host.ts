import type { Host } from './host.ts'

/** Gives the desktop shell around this page; throws where there is none, because nothing works without. */
export function desktopHost(): Host {
  if (window.host === undefined) throw new Error('This page runs outside Tavolo')
  return window.host
}
