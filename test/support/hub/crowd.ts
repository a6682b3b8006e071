import { fork } from 'node:child_process'
import { join } from 'node:path'
import { rootFolder } from '../source-tree.ts'
import type { CrowdOrder, CrowdReport } from './crowd-orders.ts'

type Written = Extract<CrowdReport, { kind: 'written' }>
type Stands = Extract<CrowdReport, { kind: 'stands' }>

/** Many guests of one server, in a process of their own. */
export interface Crowd {
  /** Milliseconds until all of them were in and had everything. */
  readonly inMs: number
  readonly write: (order: Omit<Extract<CrowdOrder, { kind: 'write' }>, 'kind'>) => Promise<Written>
  /** How they stand once all have the same; the last look when that did not happen in time. */
  readonly settle: (limitMs: number) => Promise<Stands>
  readonly close: () => Promise<void>
}

const pollMs = 500

/** Starts so many guests and waits until all are in. */
export async function bringCrowd(order: Omit<Extract<CrowdOrder, { kind: 'come' }>, 'kind'>): Promise<Crowd> {
  const child = fork(join(rootFolder, 'test/support/hub/crowd-process.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  async function ask<Kind extends CrowdReport['kind']>(
    words: CrowdOrder,
    kind: Kind,
  ): Promise<Extract<CrowdReport, { kind: Kind }>> {
    const heard = new Promise<CrowdReport>((resolve, reject) => {
      child.once('message', resolve)
      void ended.then(() => reject(new Error('The crowd has ended')))
    })
    child.send(words)
    const answer = await heard
    if (answer.kind !== kind) throw new Error(`The crowd said «${answer.kind}» instead of «${kind}»`)
    return answer as never
  }
  async function close(): Promise<void> {
    child.kill('SIGKILL')
    await ended
  }
  const { tookMs } = await ask({ kind: 'come', ...order }, 'in')
  return {
    inMs: tookMs,
    close,
    write: async (words) => ask({ kind: 'write', ...words }, 'written'),
    async settle(limitMs) {
      const startMs = performance.now()
      for (;;) {
        const stands = await ask({ kind: 'stand' }, 'stands')
        const isOver = performance.now() - startMs > limitMs
        if (isOver || (stands.complete === order.guests && stands.copies === 1)) return stands
        await new Promise((resolve) => setTimeout(resolve, pollMs))
      }
    },
  }
}
