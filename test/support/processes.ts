import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Ids of the processes that were started on these data; only Linux lets us look, elsewhere none are found. */
export function processesOf(dataFolder: string): string[] {
  if (!existsSync('/proc/self/cmdline')) return []
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandOf(name).includes(dataFolder))
}

function commandOf(processId: string): string {
  try {
    const isZombie = readFileSync(`/proc/${processId}/stat`, 'utf8').includes(') Z ')
    return isZombie ? '' : readFileSync(`/proc/${processId}/cmdline`, 'utf8')
  } catch {
    // It ended while we looked.
    return ''
  }
}
