import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The state of a TCP socket that listens, as the kernel writes it. */
const listening = '0A'

/**
 * Where a program and all of its children listen for connections from elsewhere, as `address:port`. What listens on the
 * computer itself alone is left out: so does the debugger that drives a test. Linux only.
 */
export function listeningSockets(pid: number): string[] {
  const inodes = new Set(familyOf(pid).flatMap(socketInodes))
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((path) => readFileSync(path, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === listening && inodes.has(fields[9] ?? ''))
    .map((fields) => readAddress(fields[1] ?? ''))
    .filter((address) => !address.startsWith('127.') && !address.startsWith('[::1]'))
}

function familyOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    // The name of a program may hold spaces and brackets; the parent is the second field after it.
    const fields = readOrNothing(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')
    parents.set(Number(name), Number(fields?.[1] ?? 0))
  }
  const family = [pid]
  for (const member of family) {
    family.push(...[...parents].filter(([, parent]) => parent === member).map(([child]) => child))
  }
  return family
}

function socketInodes(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const target = linkOrNothing(`/proc/${pid}/fd/${fd}`)
      return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []
    })
  } catch {
    // It has ended meanwhile.
    return []
  }
}

/** `0200000A:128B` is 10.0.0.2:4747: the bytes of an IPv4 address come last first. */
function readAddress(hex: string): string {
  const [address = '', port = ''] = hex.split(':')
  const bytes = (address.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))
  const host = bytes.length === 4 ? bytes.toReversed().join('.') : `[${address}]`
  return `${host}:${Number.parseInt(port, 16)}`
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function linkOrNothing(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
