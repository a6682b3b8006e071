import { app } from 'electron'
import { basename } from 'node:path'
import { z } from 'zod'
import type { HostResult } from '../../shared/ipc/contract.ts'
import { fileLimits } from '../../shared/sync/tavolo-file/file-limits.ts'
import { failure, ok } from '../../shared/util/result.ts'
import type { HostAnswers } from '../host-calls.ts'
import { tellAllWindows } from '../tell-window.ts'
import { pathsIn } from './opened-paths.ts'
import { readChosenFile } from './read-chosen-file.ts'

/** Nobody opens more at once on purpose; a script that does must not fill the memory with names. */
const mostWaiting = 20

/** The files that the system asks Tavolo to open. The page gets name and bytes, never where they lie. */
export interface OpenedFiles {
  readonly calls: Pick<HostAnswers, 'openedFileTake'>
  /** More files to open, as whole paths. */
  readonly add: (paths: readonly string[]) => void
}

/** Starts with the files of this command line and takes those that a double click adds. Call it before `ready`. */
export function followOpenedFiles(): OpenedFiles {
  const waiting: string[] = []

  function add(paths: readonly string[]): void {
    const taken = paths.filter((path) => !waiting.includes(path)).slice(0, mostWaiting - waiting.length)
    if (taken.length === 0) return
    waiting.push(...taken)
    tellAllWindows('openedFileWaiting', {})
  }

  async function openedFileTake(): Promise<HostResult<'openedFileTake'>> {
    const path = waiting.shift()
    if (path === undefined) return ok({ kind: 'none' })
    const name = basename(path)
    const read = await readChosenFile(path, fileLimits.fileBytes)
    if (!read.isOk) return failure({ name, problem: read.error })
    return read.value.kind === 'opened' ? ok({ ...read.value, kind: 'file' }) : ok({ kind: 'none' })
  }

  waiting.push(...openedPathsOfThisStart().slice(0, mostWaiting))
  // macOS tells by an event, and the first one comes before Tavolo is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    add(pathsIn([path], '/'))
  })
  // The fourth is what a second start hands over: its own words, read in its own folder.
  app.on('second-instance', (...told) => add(pathsGiven(told[3])))
  return { calls: { openedFileTake }, add }
}

/** What a second start hands to the first one, see `isFirstInstance`. */
export interface StartGift {
  readonly paths: readonly string[]
}

/** The files that this start was asked to open. */
export function openedPathsOfThisStart(): string[] {
  return pathsIn(process.argv.slice(1), process.cwd())
}

// Whoever can write to our lock can start Tavolo too: this is only for what an older or newer one may send.
const giftSchema = z.object({ paths: z.array(z.string().max(5000)).max(mostWaiting) })

function pathsGiven(given: unknown): string[] {
  const gift = giftSchema.safeParse(given)
  return gift.success ? pathsIn(gift.data.paths, '/') : []
}
