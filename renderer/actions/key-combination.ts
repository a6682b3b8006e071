import { keysOf } from '../ui/keys-of.ts'

/** What of a keyboard event a combination is compared with. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Signs that need Shift on some keyboards and not on others («?»): they are matched by what they write. */
const signs = /^[^\p{L}\p{N}\s]$/u

/** Tells whether a key press is the combination (`Mod+Shift+D`); `Mod` is Cmd on a Mac and Ctrl elsewhere. */
export function matchesKeys(press: KeyPress, keys: string, isMac: boolean): boolean {
  const parts = keysOf(keys)
  const key = parts.at(-1) ?? ''
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier)
  const wantsControl = has('Ctrl') || (has('Mod') && !isMac)
  const wantsMeta = has('Mod') && isMac
  if (press.ctrlKey !== wantsControl || press.metaKey !== wantsMeta || press.altKey !== has('Alt'))
    return false
  if (signs.test(key)) return press.key === key
  return press.shiftKey === has('Shift') && keyIs(press, key)
}

/** A letter counts by what it writes, or by its place where Alt or another alphabet makes it write something else. */
function keyIs(press: KeyPress, key: string): boolean {
  if (key === 'Space') return press.code === 'Space'
  if (key.length > 1) return press.key === key
  const wanted = key.toUpperCase()
  const isLatin = /^[a-z0-9]$/i.test(press.key)
  return isLatin
    ? press.key.toUpperCase() === wanted
    : press.code === `Key${wanted}` || press.code === `Digit${wanted}`
}

/**
 * Tells whether the combination may fire while someone is typing: with Ctrl or Cmd, a function key, or with Alt, which
 * only on a Mac writes signs of its own. (AltGr counts as Ctrl and Alt together: it never is one of them alone.)
 */
export function firesWhileTyping(keys: string, isMac: boolean): boolean {
  if (/^Alt\+([A-Z\d]|Arrow(Up|Down))$/.test(keys)) return !isMac
  return /(^|\+)(Mod|Ctrl)\+/.test(keys) || /^(Shift\+)?F\d{1,2}$/.test(keys)
}
