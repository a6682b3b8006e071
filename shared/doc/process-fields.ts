import { type Process, processDefaults, processPlace, processSchema } from '../model/process.ts'
import type { TavoloDocuments } from './documents.ts'

/** The process of a tavolo. Fields that nobody has set, or that are damaged, have their defaults. */
export function readProcess(documents: TavoloDocuments): Process {
  const stored = documents[processPlace.document].getMap<unknown>(processPlace.collection)
  const process: Record<string, unknown> = { title: '—', ...processDefaults }
  for (const [name, schema] of Object.entries(processSchema.shape)) {
    if (!stored.has(name)) continue
    const parsed = schema.safeParse(stored.get(name))
    if (parsed.success) process[name] = parsed.data
  }
  return process as Process
}
