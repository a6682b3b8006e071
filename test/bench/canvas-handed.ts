import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import type { Card } from '../../shared/model/card.ts'
import { writeUpdateFrame } from '../../shared/sync/room/sync-frame.ts'
import { makeRemoteChange, remoteChanges, runPhasesMs } from './canvas-changes.ts'
import type { EyesWindow } from './painting-eyes.ts'
import { type RemoteSight, sightOfRuns } from './remote-sight.ts'

/** What takes in the page's changes of others: known once one has come. */
interface WayIn {
  readonly configuration: { readonly name: string }
  readonly onMessage: (message: { readonly data: Uint8Array }) => void
}

interface HandedWindow {
  wayIn?: WayIn
}

/**
 * Looks in the page for what takes changes of others in, which says itself with the next that comes. The built page shows
 * nobody its documents; React keeps them where it draws.
 */
export async function findWayIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    interface Fiber {
      readonly memoizedProps: { readonly session?: { readonly documents?: Documents } } | null
      readonly child: Fiber | null
      readonly sibling: Fiber | null
    }
    interface Documents {
      readonly work: { readonly on: (name: string, told: (transaction: Transaction) => void) => void }
    }
    interface Transaction {
      readonly local: boolean
      readonly origin: unknown
    }
    const place = document.querySelector('#root') as unknown as Record<string, Fiber>
    const key = Object.keys(place).find((name) => name.startsWith('__reactContainer'))
    const fibers = [place[key ?? '']]
    for (const fiber of fibers) {
      if (fiber === undefined) continue
      const documents = fiber.memoizedProps?.session?.documents
      if (documents !== undefined) {
        documents.work.on('afterTransaction', ({ local, origin }) => {
          if (!local) (window as HandedWindow).wayIn = origin as WayIn
        })
        return
      }
      fibers.push(fiber.child ?? undefined, fiber.sibling ?? undefined)
    }
    throw new Error('No open tavolo was found in the page')
  })
}

/**
 * Makes the changes on the documents of another device and hands them to the page at the same pace, as its network would: no
 * network lies between. Looks on until all are painted, some times.
 */
export async function handChanges(
  page: Page,
  { context, cards }: { readonly context: CommandContext; readonly cards: () => readonly Card[] },
): Promise<RemoteSight> {
  return sightOfRuns(runPhasesMs, (phaseMs, run) =>
    handOnce(page, { phaseMs, updates: updatesOfChanges(context, cards(), run) }),
  )
}

async function handOnce(
  page: Page,
  { phaseMs, updates }: { readonly phaseMs: number; readonly updates: readonly Uint8Array[] },
): Promise<{ readonly visibleMs: number; readonly intervals: readonly number[] }> {
  const name = await page.evaluate(() => (window as HandedWindow).wayIn?.configuration.name)
  if (name === undefined) throw new Error('No change of another device has come to the page')
  const given = {
    phaseMs,
    frames: updates.map((update) => [...writeUpdateFrame(name, update)]),
    everyMs: remoteChanges.everyMs,
    newCount: remoteChanges.count / remoteChanges.newEvery,
  }
  return page.evaluate(async ({ frames, everyMs, newCount, phaseMs: phase }) => {
    const { wayIn, eyes } = window as unknown as HandedWindow & EyesWindow
    const painted = () => Number(document.querySelector<HTMLElement>('[data-painted]')?.dataset['painted'])
    const wanted = painted() + newCount
    const looking = eyes.look(() => painted() >= wanted)
    const messages = frames.map((frame) => ({ data: new Uint8Array(frame) }))
    const begunMs = (await new Promise<number>((resolve) => requestAnimationFrame(resolve))) + phase
    for (const [index, message] of messages.entries()) {
      const waitMs = begunMs + (index + 1) * everyMs - performance.now()
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
      wayIn?.onMessage(message)
    }
    const { shownMs, intervals } = await looking
    return { visibleMs: shownMs - (begunMs + messages.length * everyMs), intervals }
  }, given)
}

/** The changes as another device tells them, one after the other. */
function updatesOfChanges(context: CommandContext, cards: readonly Card[], run: number): Uint8Array[] {
  const { work } = context.documents
  return Array.from({ length: remoteChanges.count }, (_, index) => {
    const before = Y.encodeStateVector(work)
    makeRemoteChange(context, cards, { run, index: index + 1 })
    return Y.encodeStateAsUpdate(work, before)
  })
}
