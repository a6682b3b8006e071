/** Order of two texts by their code units, the same on every computer: for ids and keys, not for people's eyes. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
