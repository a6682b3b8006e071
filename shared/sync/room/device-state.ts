import type { DocumentName } from '../../model/record-type.ts'
import type { BothTruths } from './document-truth.ts'
import type { DeviceState } from './people.ts'

const documentNames: readonly DocumentName[] = ['official', 'work']

/**
 * How a device's copies stand to the hub's. Only equal hashes are «everything»; when each side has something that the
 * other lacks, what the device lacks counts. null: not known.
 */
export function deviceStateOf(facts: {
  readonly leftAtMs: number | null
  readonly theirs: BothTruths | null
  readonly own: BothTruths | null
  /** Photos and files that it says it lacks. */
  readonly missingFiles: number
}): DeviceState {
  const { leftAtMs, theirs, own, missingFiles } = facts
  if (leftAtMs !== null) return { kind: 'left', atMs: leftAtMs }
  if (theirs === null || own === null) return { kind: 'unknown' }
  const different = documentNames.filter((name) => theirs[name].hash !== own[name].hash)
  if (different.length === 0) {
    return missingFiles > 0 ? { kind: 'lacks-files', count: missingFiles } : { kind: 'has-everything' }
  }
  const lacks = different.map((name) => own[name].size - theirs[name].size)
  const behind = sumOf(lacks.filter((size) => size >= 0).map((size) => Math.max(1, size)))
  if (behind > 0) return { kind: 'behind', by: behind }
  return { kind: 'ahead', by: Math.max(1, -sumOf(lacks)) }
}

/** How much of the official document a device has that the hub lacks, at least 1; null when nothing is known to be. */
export function officialAheadOf(theirs: BothTruths | null, own: BothTruths | null): number | null {
  if (theirs === null || own === null || theirs.official.hash === own.official.hash) return null
  const by = theirs.official.size - own.official.size
  return by > 0 ? by : null
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
