import { readFileSync, writeFileSync } from 'node:fs'

/** Memory of a process in MB, as Linux counts it: now, and at its highest since `forgetPeak`. */
export function memoryOf(pid: number): { readonly nowMb: number; readonly peakMb: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024
  return { nowMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') }
}

/** Lets the highest begin anew. */
export function forgetPeak(pid: number): void {
  // 5 is Linux' word for it.
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}
