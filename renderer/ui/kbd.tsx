import type { MessageKey } from '../../shared/text/messages.ts'
import { useText } from './text-context.tsx'
import styles from './kbd.module.css'
import { keysOf } from './keys-of.ts'

/** Names of keys that are words; every other key is written as it is. */
const keyNames: Readonly<Record<string, MessageKey>> = {
  Mod: 'common.keyCtrl',
  Ctrl: 'common.keyCtrl',
  Shift: 'common.keyShift',
  Alt: 'common.keyAlt',
  Enter: 'common.keyEnter',
  Escape: 'common.keyEscape',
  Space: 'common.keySpace',
  Delete: 'common.keyDelete',
  Tab: 'common.keyTab',
  PageUp: 'common.keyPageUp',
  PageDown: 'common.keyPageDown',
  ArrowUp: 'common.keyArrowUp',
  ArrowDown: 'common.keyArrowDown',
  ArrowLeft: 'common.keyArrowLeft',
  ArrowRight: 'common.keyArrowRight',
}

const isMac = typeof navigator !== 'undefined' && navigator.platform.includes('Mac')

/** Gives the keys of a combination as people call them: `Mod+Enter` is «Ctrl», «Invio» (⌘ on a Mac). */
export function useKeyNames(keys: string): readonly string[] {
  const { text } = useText()
  return keysOf(keys).map((key) => {
    if (key === 'Mod' && isMac) return '⌘'
    const name = keyNames[key]
    return name === undefined ? key.toUpperCase() : text(name)
  })
}

/** A combination of keys, `Mod+K`, drawn as caps. */
export function Kbd({ keys }: { readonly keys: string }) {
  const names = useKeyNames(keys)
  return (
    <kbd className={styles.keys}>
      {names.map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </kbd>
  )
}
