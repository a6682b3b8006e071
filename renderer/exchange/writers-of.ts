import type { FileChange } from '../../shared/sync/tavolo-file/tavolo-file.ts'

/** Says who touched a record, by the log of a file: names, each once, the first to touch it first. */
export function writersOf(
  changes: readonly FileChange[],
): (record: { readonly place: string; readonly id: string }) => readonly string[] {
  const names = new Map<string, Set<string>>()
  for (const { author, touched = [] } of changes) {
    if (author.name === '') continue
    for (const { place, id } of touched) {
      const key = `${place} ${id}`
      names.set(key, (names.get(key) ?? new Set<string>()).add(author.name))
    }
  }
  return ({ place, id }) => [...(names.get(`${place} ${id}`) ?? [])]
}
