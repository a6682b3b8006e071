/** What the bundler tells of a module. */
interface ModuleFacts {
  readonly importedIds: readonly string[]
}

type ModuleLookUp = (id: string) => ModuleFacts | null

/**
 * Says which modules the first screen needs: the entry and what it imports, lazy imports left out. They go into one file,
 * because every file of the page is one more question to the main process, which is busy starting.
 */
export function firstScreenModules(entryId: string): (id: string, lookUp: ModuleLookUp) => boolean {
  let needed: Set<string> | null = null
  return (id, lookUp) => {
    needed ??= reachable(entryId, lookUp)
    return needed.has(id)
  }
}

function reachable(entryId: string, lookUp: ModuleLookUp): Set<string> {
  const found = new Set([entryId])
  // A set walks over what is added while it is walked.
  for (const id of found) for (const imported of lookUp(id)?.importedIds ?? []) found.add(imported)
  return found
}
