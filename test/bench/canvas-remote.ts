import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { systemTimekeeper } from '../../renderer/store/timekeeper.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { listRecords } from '../../shared/doc/records.ts'
import { type Card, cardType } from '../../shared/model/card.ts'
import type { Id } from '../../shared/model/id.ts'
import { readInvitation } from '../../shared/sync/room/invitation.ts'
import { wideCanvasId } from '../support/canvas-of-size.ts'
import { plainSocketClass } from '../support/hub/page-sockets.ts'
import { roomDevice } from '../support/room-device.ts'
import { goTo, openToTheRoom } from '../support/room-people.ts'
import { countingIds } from '../support/sample-documents.ts'
import { makeRemoteChange, remoteChanges, runPhasesMs } from './canvas-changes.ts'
import { findWayIn, handChanges } from './canvas-handed.ts'
import { type EyesWindow, openEyes } from './painting-eyes.ts'
import { type RemoteSight, sightOfRuns } from './remote-sight.ts'

/** The same changes, in both ways by which they come. */
export interface RemoteSights {
  /** From another device through the hub of the room. */
  readonly room: RemoteSight
  /** Handed to the page, as to Excalidraw's. */
  readonly handed: RemoteSight
}

/** Opens the tavolo on the screen to the room, lets a guest in who changes cards, and looks on until all of it is painted. */
export async function watchRemoteChanges(page: Page): Promise<RemoteSights> {
  const canvasHash = await page.evaluate(() => window.location.hash)
  const { guestLink } = await openToTheRoom(page)
  const invitation = readInvitation(guestLink)
  if (!invitation.isOk) throw new Error(`The invitation does not read: ${guestLink}`)
  const place = new URL(guestLink).host
  const plainClass = plainSocketClass({ place, origin: `http://${place}` })
  const secrets = { guest: invitation.value.token, laptop: '', code: null, facilitator: null }
  const guest = roomDevice(
    { address: place, classFor: () => plainClass, state: () => ({ secrets }) },
    {
      name: 'Gino',
      kind: 'guest',
      documents: { official: new Y.Doc(), work: new Y.Doc() },
      timekeeper: systemTimekeeper,
      tavoloId: decodeURIComponent(canvasHash.split('/')[2] ?? '') as Id<'tavolo'>,
    },
  )
  await page.getByRole('button', { name: 'Fai entrare' }).click()
  const cards = () =>
    listRecords(guest.documents, cardType).filter(({ canvasId }) => canvasId === wideCanvasId)
  await goTo(page, canvasHash)
  const painted = page.locator('[data-painted]')
  await painted.waitFor()
  const before = Number(await painted.getAttribute('data-painted'))
  while (cards().length < before) await wait(50)
  const context: CommandContext = {
    documents: guest.documents,
    author: { deviceId: guest.door.deviceId, name: 'Gino' },
    clock: { nowMs: () => Date.now(), today: () => '2026-04-16', timeOfDay: () => '18:00' },
    newId: countingIds(),
  }
  await findWayIn(page)
  await openEyes(page, 'canvas[data-painted]')
  const newCount = remoteChanges.count / remoteChanges.newEvery
  const room = await sightOfRuns(runPhasesMs, async (_phaseMs, run) => {
    const watched = watchPainted(page, before + (run + 1) * newCount)
    const lastMs = await change(context, cards(), run)
    const { atMs, intervals } = await watched
    return { visibleMs: atMs - lastMs, intervals }
  })
  // From here on nothing goes over the network.
  guest.stop()
  const handed = await handChanges(page, { context, cards })
  return { room, handed }
}

/** Makes a run's changes, at their pace; gives when the last was made. What comes from one device comes in order, and it is a new card. */
async function change(context: CommandContext, cards: readonly Card[], run: number): Promise<number> {
  const beganMs = Date.now()
  let lastMs = beganMs
  for (let index = 1; index <= remoteChanges.count; index += 1) {
    await wait(Math.max(0, beganMs + index * remoteChanges.everyMs - Date.now()))
    lastMs = Date.now()
    makeRemoteChange(context, cards, { run: run + runPhasesMs.length, index })
  }
  return lastMs
}

/** Looks on until so many cards are painted; gives the moment when the frame that shows them was over. */
function watchPainted(
  page: Page,
  count: number,
): Promise<{ readonly atMs: number; readonly intervals: readonly number[] }> {
  return page.evaluate(async (wanted) => {
    const { eyes } = window as unknown as EyesWindow
    const { shownMs, intervals } = await eyes.look(
      () => Number(document.querySelector<HTMLElement>('[data-painted]')?.dataset['painted']) >= wanted,
    )
    return { atMs: performance.timeOrigin + shownMs, intervals }
  }, count)
}
