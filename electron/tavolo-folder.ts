import { join } from 'node:path'
import type { Id } from '../shared/model/id.ts'

/** Ids as Tavolo makes them: digits and capital letters, so that no two differ only in a way that some disks do not see. */
const ownSuffix = /^[0-9A-Z]{20,64}$/

/** Other ids, which a file from elsewhere may bring («con», «Nul», «a» beside «A»), are written out as hexadecimal digits. */
const writtenOut = /^x-((?:[0-9a-f]{2}){1,64})$/

/** The folder with everything that the shell keeps of a tavolo. The id must have passed its schema. */
export function tavoloFolder(dataFolder: string, tavoloId: Id<'tavolo'>): string {
  const suffix = tavoloId.slice('tavolo:'.length)
  const name = ownSuffix.test(suffix) ? suffix : `x-${Buffer.from(suffix, 'latin1').toString('hex')}`
  return join(tavoliFolder(dataFolder), name)
}

/** The folder with a folder for each tavolo. */
export function tavoliFolder(dataFolder: string): string {
  return join(dataFolder, 'tavoli')
}

/** The id of the tavolo whose folder has this name; null for a name that `tavoloFolder` never gives. */
export function tavoloIdOfFolder(name: string): Id<'tavolo'> | null {
  if (ownSuffix.test(name)) return `tavolo:${name}`
  const digits = writtenOut.exec(name)?.[1]
  if (digits === undefined) return null
  const suffix = Buffer.from(digits, 'hex').toString('latin1')
  return /^[A-Za-z0-9-]{1,64}$/.test(suffix) && !ownSuffix.test(suffix) ? `tavolo:${suffix}` : null
}
