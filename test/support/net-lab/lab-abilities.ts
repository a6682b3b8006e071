import { existsSync, readdirSync } from 'node:fs'
import { works } from './lab-commands.ts'

/** What this machine's kernel and programs can do for a laboratory. */
export interface LabAbilities {
  /** A bridge in the kernel, which joins hosts. */
  readonly hasBridge: boolean
  /** Delay and loss in the kernel. */
  readonly hasNetem: boolean
  /** Devices whose frames a program reads and writes, and the Perl that opens them: Node cannot. */
  readonly hasTaps: boolean
}

// Where `ip netns` keeps its names.
const namespaceFolder = '/run/netns'

let trialCount = 0

/** A name for a namespace that something is tried in; several may try at once. */
function trialNamespace(): string {
  trialCount += 1
  return labNamespace(`try${trialCount}`)
}

/** Why there can be no laboratory here, as a sentence; null when there can. */
export async function whyNoLab(): Promise<string | null> {
  if (process.platform !== 'linux') return 'Network namespaces are a part of Linux.'
  if (process.getuid?.() !== 0) return 'Only root can make network namespaces.'
  if (!(await works('ip', '-V'))) return 'The program ip is missing (Debian: iproute2).'
  const name = trialNamespace()
  if (!(await works('ip', 'netns', 'add', name))) return 'This machine lets nobody make network namespaces.'
  await works('ip', 'netns', 'del', name)
  return null
}

/** Finds out what a laboratory can be built of, by trying. */
export async function labAbilities(): Promise<LabAbilities> {
  const name = trialNamespace()
  await works('ip', 'netns', 'add', name)
  const within = (...words: string[]) => works('ip', 'netns', 'exec', name, ...words)
  const hasBridge = await within('ip', 'link', 'add', 'br0', 'type', 'bridge')
  const hasNetem = await within('tc', 'qdisc', 'add', 'dev', 'lo', 'root', 'netem', 'delay', '1ms')
  const hasTaps = existsSync('/dev/net/tun') && (await works('perl', '-e', '1'))
  await works('ip', 'netns', 'del', name)
  return { hasBridge, hasNetem, hasTaps }
}

/** A name for a namespace that says which process made it. */
export function labNamespace(name: string): string {
  return `tavolo-${process.pid}-${name}`
}

/** Takes away what processes left behind that were ended before they could. */
export async function sweepOldLabs(): Promise<void> {
  const names = existsSync(namespaceFolder) ? readdirSync(namespaceFolder) : []
  for (const name of names) {
    const maker = /^tavolo-(\d+)-/.exec(name)?.[1]
    if (maker !== undefined && !existsSync(`/proc/${maker}`)) await works('ip', 'netns', 'del', name)
  }
}
