import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import * as Y from 'yjs'
import { PageStore } from '../../../electron/hub/page-store.ts'
import { addAgendaItem, startTimer } from '../../../shared/doc/commands/agenda.ts'
import { asOneStep, type CommandContext } from '../../../shared/doc/commands/command.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { appendMinutesBlocks, plainRuns, type MinutesBlock } from '../../../shared/doc/minutes-text.ts'
import { LocalOrigin } from '../../../shared/doc/origin.ts'
import { pageField, readPagePresence } from '../../../shared/canvas/presence/page-presence.ts'
import type { AgendaItem } from '../../../shared/model/agenda-item.ts'
import type { Session } from '../../../shared/model/session.ts'
import type { RoomRole } from '../../../shared/sync/room/roles.ts'
import { startTestHub, until, type TestHub } from '../hub/test-hub.ts'
import { openSync } from '../hub/sync-client.ts'
import { projectFolder } from '../project-folder.ts'
import { sampleContext, testContext } from '../sample-documents.ts'
import { valueOf } from '../value-of.ts'
import { addressOnNetwork } from './chromium.ts'
import { openLink, type CuttableLink } from './cuttable-link.ts'

/** Where the tests' guest page is built. */
export const guestPageFolder = join(projectFolder, '.cache/guest-page')

const sample = sampleContext()

/** Marta at the sample tavolo, in whose fourth session two items wait. */
export interface MartasSeat {
  /** Marta's commands, on documents that are in step with the hub. */
  readonly marta: CommandContext
  readonly session: Session
  readonly items: readonly [AgendaItem, AgendaItem]
  /** Marta starts the stopwatch of an item. */
  readonly begin: (item: AgendaItem) => void
  /** Marta writes at the end of an item's minutes. */
  readonly write: (item: AgendaItem, block: MinutesBlock) => void
  /** Who looks at a canvas on a phone, under the names that the hub attests, as Marta hears it. */
  readonly phonesAt: (canvasId: string) => readonly string[]
  readonly leave: () => void
}

/** A hub with the guest page, and Marta at it. */
export interface GuestTable extends Omit<MartasSeat, 'leave'> {
  readonly hub: TestHub
  /** The network between guests and the hub. */
  readonly network: CuttableLink
  /** What guests scan. */
  readonly link: string
  /** The same under an address of the room's network: for a browser no secure page, as `127.0.0.1` is. */
  readonly networkLink: string
  readonly close: () => Promise<void>
}

/** Opens the sample tavolo to a room; or takes over another one, as Marta does from a second laptop. */
export async function openGuestTable(left?: GuestTable): Promise<GuestTable> {
  const network = await openLink()
  const placeOnNetwork = network.place.replace('127.0.0.1', addressOnNetwork)
  const names = [network.place, placeOnNetwork]
  const hub = await startTestHub({
    pages: await readGuestPages(),
    names,
    ...(left !== undefined && { rooms: [left.hub.state()] }),
  })
  network.leadTo(Number(hub.place.split(':')[1]))
  const { leave, ...seat } = await seatMarta(hub, left)
  const { guest } = hub.state().secrets
  return {
    ...{ hub, network, ...seat },
    link: `http://${network.place}/#g.${guest}`,
    networkLink: `http://${placeOnNetwork}/#g.${guest}`,
    async close() {
      leave()
      await hub.close()
      await network.close()
    },
  }
}

// Packing it takes a second, and every test has a hub of its own.
let readPages: Promise<PageStore> | null = null

/** The guest page as it was built for the tests. */
export async function readGuestPages(): Promise<PageStore> {
  readPages ??= PageStore.read(guestPageFolder).then((pages) => {
    if (!pages.isOk) throw new Error(`The guest page is not there: ${pages.error}`)
    return pages.value
  })
  return readPages
}

/** Marta comes to a hub with the sample tavolo, or with the one that she had at another hub. */
export async function seatMarta(
  hub: TestHub,
  left?: Pick<MartasSeat, 'marta' | 'session' | 'items'>,
): Promise<MartasSeat> {
  const { laptop } = hub.state().secrets
  const sync = openSync({ place: hub.place, session: hub.martaSession, laptopSecret: laptop })
  await sync.synced
  const author = { deviceId: 'device-marta', name: 'Marta' }
  const { documents } = sync
  const clock = { ...testContext().clock, nowMs: Date.now }
  const marta = { ...sample, documents, author, clock }
  const brought = left?.marta.documents ?? sample.documents
  for (const name of ['official', 'work'] as const)
    Y.applyUpdate(documents[name], Y.encodeStateAsUpdate(brought[name]), new LocalOrigin(author))
  const { session, items } = left ?? addSession(marta)
  return {
    ...{ marta, session, items },
    begin: ({ id }) => void valueOf(startTimer(marta, id)),
    write: ({ id }, block) => asOneStep(marta, () => appendMinutesBlocks(documents, id, [block])),
    phonesAt: (canvasId) =>
      [...(sync.providers.work.awareness?.getStates().values() ?? [])].flatMap((state) =>
        readPagePresence(state[pageField])?.canvasId === canvasId
          ? [String((state['person'] as { name?: unknown } | undefined)?.name)]
          : [],
      ),
    leave: () => sync.close(),
  }
}

function addSession(marta: CommandContext): Pick<MartasSeat, 'session' | 'items'> {
  const session = valueOf(createSession(marta, { title: 'Quarta', date: marta.clock.today() }))
  const first = valueOf(addAgendaItem(marta, { sessionId: session.id, topic: 'Apertura dei lavori' }))
  const second = valueOf(addAgendaItem(marta, { sessionId: session.id, topic: 'La cucina di quartiere' }))
  return { session, items: [first, second] }
}

/** A paragraph of minutes. */
export function paragraph(words: string): MinutesBlock {
  return { kind: 'paragraph', runs: plainRuns(words) }
}

/** A phone of an Italian, 360 pixels wide, unless something else is asked for. */
export async function openPhone(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ locale: 'it-IT', viewport, ...options })
  return context.newPage()
}

/** Says a name at the door. */
export async function sayName(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Il tuo nome' }).fill(name)
  await page.getByRole('button', { name: 'Entra' }).click()
  await page.getByRole('heading', { name: 'Aspetta: chi conduce ti fa entrare' }).waitFor()
}

/** Lets in whoever waits, as soon as somebody does. */
export async function admitAll({ hub }: GuestTable, role: RoomRole = 'participant'): Promise<void> {
  await until(() => waitingIn(hub).length > 0, 'somebody who waits')
  for (const deviceId of waitingIn(hub)) hub.hub.roomOf('tavolo:1')?.order({ kind: 'admit', deviceId, role })
}

/** Comes in under a name and is let in. */
export async function comeIn(
  page: Page,
  { table, name, role }: { readonly table: GuestTable; readonly name: string; readonly role?: RoomRole },
): Promise<void> {
  await sayName(page, table.link, name)
  await admitAll(table, role)
  await page.getByText('Collegato al tavolo', { exact: true }).waitFor()
}

/** The devices that wait and are not in. */
export function waitingIn(hub: TestHub): readonly string[] {
  const room = hub.hub.roomOf('tavolo:1')
  const lists = hub.marta.told.filter((message) => message.kind === 'waiting-list')
  const members = new Set(room?.state.members.map(({ deviceId }) => deviceId))
  return (lists.at(-1)?.devices ?? []).map(({ deviceId }) => deviceId).filter((id) => !members.has(id))
}
