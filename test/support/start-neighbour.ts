import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { projectFolder } from './project-folder.ts'

interface Said {
  readonly nearby?: readonly { readonly roomTitle: string; readonly address: string }[]
  readonly packet?: string
  readonly done?: string
  readonly result?: unknown
}

/** A computer of the pair, with all that it has said. */
export interface Neighbour {
  readonly said: readonly Said[]
  /** Gives what came of the order, when it has been carried out. */
  readonly tell: (order: string) => Promise<unknown>
  readonly titles: () => string[]
  readonly end: () => Promise<void>
}

/** Every packet of mDNS that a computer which listens has heard. */
export function mdnsPacketsOf({ said }: Neighbour): Buffer[] {
  return said.flatMap(({ packet }) => (packet === undefined ? [] : [Buffer.from(packet, 'hex')]))
}

/** Starts `mdns-neighbour.ts` behind these words, like those of a namespace. */
export function startNeighbour(words: readonly [string, ...string[]]): Neighbour {
  const [program, ...rest] = words
  const script = join(projectFolder, 'test/support/mdns-neighbour.ts')
  const child = spawn(program, [...rest, process.execPath, script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const said: Said[] = []
  createInterface(child.stdout).on('line', (line) => said.push(JSON.parse(line) as Said))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const neighbour: Neighbour = {
    said,
    async tell(order) {
      const before = said.length
      child.stdin.write(`${order}\n`)
      await expect
        .poll(() => said.slice(before).some(({ done }) => order.startsWith(done ?? '-')), { timeout: 15_000 })
        .toBe(true)
      return said.slice(before).find(({ done }) => order.startsWith(done ?? '-'))?.result
    },
    titles: () =>
      (said.findLast(({ nearby }) => nearby !== undefined)?.nearby ?? []).map((each) => each.roomTitle),
    async end() {
      child.stdin.end()
      await ended
    },
  }
  return neighbour
}
