import type { Host } from './host.ts'

declare global {
  interface Window {
    /** Put there by the preload script; absent in an ordinary browser. */
    readonly host?: Host
  }
}

/** Gives the desktop shell around this page; throws where there is none, because nothing works without. */
export function desktopHost(): Host {
  if (window.host === undefined) throw new Error('This page runs outside Tavolo')
  return window.host
}
