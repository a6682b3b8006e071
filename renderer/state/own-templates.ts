import { z } from 'zod'
import { type OwnTemplate, ownTemplateSchema } from '../../shared/canvas/own-template.ts'

const storageKey = 'tavolo.ownTemplates'

/** More than anybody finds their way in. */
const mostTemplates = 100

const keptSchema = z.array(ownTemplateSchema)

/**
 * The templates of whoever uses this computer. They are theirs and not a tavolo's: a facilitator takes them to the next
 * table, and hands them to colleagues as a file.
 */
export interface OwnTemplates {
  /** By title; the same list until one changes. */
  readonly read: () => readonly OwnTemplate[]
  /** Keeps one, in the place of another of the same title. False when there is no room for it. */
  readonly keep: (template: OwnTemplate) => boolean
  readonly remove: (title: string) => void
  readonly subscribe: (onChange: () => void) => () => void
}

/** Reads what was kept; what cannot be read counts as nothing. */
export function createOwnTemplates(storage: Storage): OwnTemplates {
  let kept = readKept(storage)
  const listeners = new Set<() => void>()
  function write(next: readonly OwnTemplate[]): boolean {
    try {
      storage.setItem(storageKey, JSON.stringify(next))
    } catch {
      return false
    }
    kept = next
    for (const tell of listeners) tell()
    return true
  }
  return {
    read: () => kept,
    keep(template) {
      const others = kept.filter(({ title }) => title !== template.title)
      if (others.length >= mostTemplates) return false
      return write([...others, template].toSorted((left, right) => left.title.localeCompare(right.title)))
    },
    remove: (title) => void write(kept.filter((template) => template.title !== title)),
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

function readKept(storage: Storage): readonly OwnTemplate[] {
  try {
    return keptSchema.parse(JSON.parse(storage.getItem(storageKey) ?? '[]'))
  } catch {
    return []
  }
}
