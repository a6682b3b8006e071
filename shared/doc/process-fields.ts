import type * as Y from 'yjs'
import { type Process, processDefaults, processPlace, processSchema } from '../model/process.ts'
import type { TavoloDocuments } from './documents.ts'

// Read at every save and by half of the screens; checking forty fields again each time is felt while typing.
const lastRead = new WeakMap<Y.Map<unknown>, Process | null>()

/** The process of a tavolo. Fields that nobody has set, or that are damaged, have their defaults. */
export function readProcess(documents: TavoloDocuments): Process {
  const stored = documents[processPlace.document].getMap<unknown>(processPlace.collection)
  if (!lastRead.has(stored)) stored.observe(() => lastRead.set(stored, null))
  const process = lastRead.get(stored) ?? parseProcess(stored)
  lastRead.set(stored, process)
  return process
}

function parseProcess(stored: Y.Map<unknown>): Process {
  const process: Record<string, unknown> = { title: '—', ...processDefaults }
  for (const [name, schema] of Object.entries(processSchema.shape)) {
    if (!stored.has(name)) continue
    const parsed = schema.safeParse(stored.get(name))
    if (parsed.success) process[name] = parsed.data
  }
  return process as Process
}
