import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { HostAnswers } from '../host-calls.ts'

/** What is written about an error: what kind, where in the code, never what people wrote. */
export interface ErrorReport {
  readonly name: string
  readonly message: string
  readonly stack: string
}

/** Leaves errors in a file on this computer. */
export interface ErrorLog {
  readonly write: (source: string, report: ErrorReport) => void
}

// Some thousand errors: enough to see a pattern, small enough to send by mail.
const largestLogBytes = 512 * 1024
const longestMessageCharacters = 300
const longestStackLines = 20

/** Opens the log in a folder; two files at most, the older one ends in `.old`. */
export function openLog(folder: string): ErrorLog {
  const path = join(folder, 'tavolo.log')
  return {
    write(source, report) {
      const line = `${new Date().toISOString()} ${source} ${describeError(report)}\n`
      try {
        mkdirSync(folder, { recursive: true })
        const sizeBytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
        if (sizeBytes > largestLogBytes) renameSync(path, `${path}.old`)
        appendFileSync(path, line)
      } catch {
        // A full disk must not turn one error into two; the terminal is the last place to say it.
        process.stderr.write(line)
      }
    },
  }
}

/** An error as one log entry. Whatever stands in quotes, addresses and long numbers may be personal: it goes. */
export function describeError({ name, message, stack }: ErrorReport): string {
  const frames = stack.split('\n').filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
  return [
    `${name}: ${scrub(message).slice(0, longestMessageCharacters)}`,
    ...frames.slice(0, longestStackLines),
  ]
    .map((line) => line.trimEnd())
    .join('\n')
}

function scrub(message: string): string {
  return message
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»|“[^”]*”/g, '"…"')
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/\d{5,}/g, '…')
    .replaceAll(/\s+/g, ' ')
}

/** The report of anything that was thrown. */
export function reportOf(thrown: unknown): ErrorReport {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: 'not an Error', stack: '' }
  return { name: thrown.name, message: thrown.message, stack: thrown.stack ?? '' }
}

/** Answers pages that report an error. */
export function logCalls(log: ErrorLog): Pick<HostAnswers, 'logError'> {
  return {
    logError(report) {
      log.write('page', report)
      return undefined
    },
  }
}
