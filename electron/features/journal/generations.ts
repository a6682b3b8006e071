import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentName } from '../../../shared/model/record-type.ts'

/** How many full states are kept, each with the journals that went on from it. */
export const keptStates = 3

/** A full state on the disk. */
export interface StateFile {
  readonly generation: number
  readonly name: string
}

/** A journal on the disk, which goes on from the full state of its generation. */
export interface JournalFile extends StateFile {
  readonly document: DocumentName
}

const stateName = /^(\d{8})-\d{4}-\d{2}-\d{2}\.state$/
const journalName = /^(\d{8})-(official|work)\.journal$/

/** The name of a full state's file: its generation, and the day on which it was taken, for whoever looks into the folder. */
export function stateFileName(generation: number, atMs: number): string {
  // A clock may say anything; beyond the year 9999 a date has another shape.
  const day =
    atMs >= 0 && atMs < 253_402_300_800_000 ? new Date(atMs).toISOString().slice(0, 10) : '0000-00-00'
  return `${digits(generation)}-${day}.state`
}

/** The name of the journal that goes on from a full state. */
export function journalFileName(generation: number, document: DocumentName): string {
  return `${digits(generation)}-${document}.journal`
}

/** The full states in a folder, the newest first; none when the folder is not there. */
export async function listStates(folder: string): Promise<StateFile[]> {
  return (await namesIn(folder))
    .flatMap((name) => {
      const generation = stateName.exec(name)?.[1]
      return generation === undefined ? [] : [{ generation: Number(generation), name }]
    })
    .toSorted((left, right) => right.generation - left.generation)
}

/** The journals in a folder, the oldest first; none when the folder is not there. */
export async function listJournals(folder: string): Promise<JournalFile[]> {
  return (await namesIn(folder))
    .flatMap((name) => {
      const [, generation, document] = journalName.exec(name) ?? []
      if (generation === undefined) return []
      return [
        {
          generation: Number(generation),
          document: document === 'work' ? 'work' : 'official',
          name,
        } as const,
      ]
    })
    .toSorted((left, right) => left.generation - right.generation)
}

/** Paths of what belongs to generations before this one. */
export async function filesBefore(folder: string, generation: number): Promise<string[]> {
  return (await namesIn(folder))
    .filter((name) => {
      const found = stateName.exec(name)?.[1] ?? journalName.exec(name)?.[1]
      return found !== undefined && Number(found) < generation
    })
    .map((name) => join(folder, name))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function digits(generation: number): string {
  return String(generation).padStart(8, '0')
}
