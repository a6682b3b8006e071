import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { systemTimekeeper } from '../../renderer/store/timekeeper.ts'
import { addCard, changeCard } from '../../shared/doc/commands/cards.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { dropCards } from '../../shared/doc/commands/drop-cards.ts'
import { listRecords } from '../../shared/doc/records.ts'
import { cardType } from '../../shared/model/card.ts'
import type { Id } from '../../shared/model/id.ts'
import { readInvitation } from '../../shared/sync/room/invitation.ts'
import { wideCanvasId } from '../support/canvas-of-size.ts'
import { plainSocketClass } from '../support/hub/page-sockets.ts'
import { percentile } from '../support/percentile.ts'
import { roomDevice } from '../support/room-device.ts'
import { goTo, openToTheRoom } from '../support/room-people.ts'
import { countingIds } from '../support/sample-documents.ts'

/** What is changed while one looks on: so many changes, so far apart, and every so many of them a card that is new. */
export const remoteChanges = { count: 200, everyMs: 10, newEvery: 20 } as const

/** How changes of others came onto the screen. */
export interface RemoteSight {
  /** From the last change until all are painted. */
  readonly visibleMs: number
  /** From one frame to the next meanwhile, p95. */
  readonly frameMs: number
}

/** Opens the tavolo on the screen to the room, lets a guest in who changes cards, and looks on until all of it is painted. */
export async function watchRemoteChanges(page: Page): Promise<RemoteSight> {
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
  const watched = watchPainted(page, before + remoteChanges.count / remoteChanges.newEvery)
  const lastMs = await change(context, cards())
  const { atMs, intervals } = await watched
  guest.stop()
  return { visibleMs: atMs - lastMs, frameMs: percentile(intervals, 0.95) }
}

/** Makes the changes, at their pace; gives when the last was made. What comes from one device comes in order, and it is a new card. */
async function change(
  context: CommandContext,
  cards: ReturnType<typeof listRecords<typeof cardType>>,
): Promise<number> {
  const beganMs = Date.now()
  let lastMs = beganMs
  for (let index = 1; index <= remoteChanges.count; index += 1) {
    await wait(Math.max(0, beganMs + index * remoteChanges.everyMs - Date.now()))
    const card = cards[(index * 7) % cards.length]
    if (card === undefined) throw new Error('There is no card')
    const { id, canvasId, zoneId, point } = card
    const [x, y] = point ?? [0, 0]
    lastMs = Date.now()
    const done =
      index % remoteChanges.newEvery === 0
        ? addCard(context, {
            canvasId,
            zoneId,
            text: `Nuovo ${index}`,
            authorId: null,
            point: [x + 20, y + 20],
          })
        : index % 2 === 0
          ? changeCard(context, { id, patch: { text: `Cambiato ${index}` } })
          : dropCards(context, { cards: [{ id, zoneId, clusterId: null, point: [x + 3, y] }], clusters: [] })
    if (!done.isOk) throw new Error(`A change was refused: ${JSON.stringify(done.error)}`)
  }
  return lastMs
}

/** Counts frames until so many cards are painted; gives the moment when that frame was over. */
function watchPainted(
  page: Page,
  count: number,
): Promise<{ readonly atMs: number; readonly intervals: readonly number[] }> {
  return page.evaluate(async (wanted) => {
    const framed = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const isThere = () =>
      Number(document.querySelector<HTMLElement>('[data-painted]')?.dataset['painted']) >= wanted
    const intervals: number[] = []
    let last = await framed()
    while (!isThere()) {
      const now = await framed()
      intervals.push(now - last)
      last = now
    }
    // What React has put there is painted in the frame after.
    await framed()
    await new Promise((resolve) => setTimeout(resolve, 0))
    return { atMs: Date.now(), intervals }
  }, count)
}
