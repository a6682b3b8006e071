/** What is done with cards, figures and lines alike. */
export type ThingDeed = 'duplicate' | 'group' | 'ungroup' | 'pin' | 'front' | 'back'

/** Deeds in the order of menus, each with the key that does the same in the list and on the surface. */
export const thingDeeds: readonly { readonly deed: ThingDeed; readonly keys: string }[] = [
  { deed: 'duplicate', keys: 'Mod+D' },
  { deed: 'group', keys: 'Mod+G' },
  { deed: 'ungroup', keys: 'Mod+Shift+G' },
  { deed: 'pin', keys: 'Mod+L' },
  { deed: 'front', keys: 'PageUp' },
  { deed: 'back', keys: 'PageDown' },
]

/** What a key press means for what is chosen; null for any other key. */
export function readThingKey(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}): ThingDeed | null {
  if (event.altKey) return null
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) {
    if (key === 'g') return event.shiftKey ? 'ungroup' : 'group'
    if (event.shiftKey) return null
    return key === 'd' ? 'duplicate' : key === 'l' ? 'pin' : null
  }
  if (event.shiftKey) return null
  return key === 'pageup' ? 'front' : key === 'pagedown' ? 'back' : null
}
