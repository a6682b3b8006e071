import { mainContentId } from './app-frame.tsx'

/** Whether focus is nowhere in the work: what had it has gone from the screen. */
export function isFocusLost(): boolean {
  return document.getElementById(mainContentId)?.contains(document.activeElement) !== true
}
