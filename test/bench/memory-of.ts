import { readdirSync, readFileSync } from 'node:fs'

/**
 * Memory of a program and all its processes in megabytes: their proportional shares, so that what they have in common
 * counts once. Linux alone tells; null elsewhere. The program must be the head of its process group.
 */
export function memoryOf(groupId: number): number | null {
  if (process.platform !== 'linux') return null
  let kilobytes = 0
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name) && groupOf(name) === groupId) kilobytes += sharesOf(name)
  }
  return kilobytes / 1024
}

/** The process group is the third field after the name, which stands in brackets and may hold anything. */
function groupOf(processId: string): number {
  const status = read(`/proc/${processId}/stat`)
  return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[2])
}

function sharesOf(processId: string): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${processId}/smaps_rollup`))?.[1] ?? 0)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It ended while we looked.
    return ''
  }
}
