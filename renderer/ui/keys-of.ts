/** The keys of a combination, the last one that which is pressed with the others held; `+` can be one of them (`Mod++`). */
export function keysOf(combination: string): readonly string[] {
  return combination.split(/\+(?!$)/)
}
