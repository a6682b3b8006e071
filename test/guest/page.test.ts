import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page, Request } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cardColours } from '../../shared/model/card.ts'
import { axeFindings } from '../support/axe.ts'
import {
  admitAll,
  comeIn,
  guestPageFolder,
  openPhone,
  paragraph,
  type GuestTable,
} from '../support/guest/guest-table.ts'
import { closeVote } from '../../shared/doc/commands/votes.ts'
import { openDots, putCanvasOnTable, writeCard } from '../support/guest/canvas-table.ts'
import { atGuestTable } from '../support/guest/at-guest-table.ts'
import { keyboardPerson } from '../support/keyboard.ts'
import { valueOf } from '../support/value-of.ts'

let browser: Browser
let table: GuestTable

atGuestTable((seat) => {
  ;({ browser, table } = seat)
})

/** What a phone may have to fetch before the room is on its screen, compressed. */
const mostBytes = 250_000

describe('the page', () => {
  test('is under 250 kB with everything that the room shows: code, styles and fonts', async () => {
    const page = await openPhone(browser)
    const fetched = listenToFetches(page)
    const [item] = table.items
    table.begin(item)
    const runs = [
      { kind: 'text' as const, text: 'Con il grassetto', isBold: true, isItalic: false },
      { kind: 'text' as const, text: ' e il corsivo.', isBold: false, isItalic: true },
    ]
    table.write(item, { kind: 'contribution', speakerId: 'participant:per-08', runs })
    // From an address of the network, where browsers do not take brotli.
    await comeIn(page, { table: { ...table, link: table.networkLink }, name: 'Rosanna Dal Col' })
    await page.getByText('Con il grassetto').waitFor()
    await page.evaluate(async () => document.fonts.ready)
    const sizes = await fetched()
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    console.log(`Guest page, compressed: ${total} bytes`, Object.fromEntries(sizes))
    expect(sizes.size).toBeGreaterThan(4)
    expect(total).toBeLessThan(mostBytes)
    // None of them is left out by smearing another one.
    expect(await facesOf(page, 'b')).toEqual(['TitilliumWeb-SemiBold'])
    expect(await facesOf(page, 'i')).toEqual(['Lora-Regular'])
  })

  test('has no code that is made from text, no inline script, and asks for nothing outside', () => {
    const scripts = readdirSync(join(guestPageFolder, 'assets')).filter((name) => name.endsWith('.js'))
    const html = readFileSync(join(guestPageFolder, 'index.html'), 'utf8')
    expect(scripts).toHaveLength(1)
    expect([...html.matchAll(/<script(?![^>]*\ssrc=)/g)]).toEqual([])
    expect([...html.matchAll(/(?:src|href)="(?!\.\/|data:,)[^"]*"/g)]).toEqual([])
  })

  test('needs no WebRTC, no subtle cryptography, no service worker, no clipboard', async () => {
    const page = await openPhone(browser)
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    await page.addInitScript(() => {
      const gone = [
        [window, 'RTCPeerConnection'],
        [window, 'webkitRTCPeerConnection'],
        [Crypto.prototype, 'subtle'],
        [Crypto.prototype, 'randomUUID'],
        [Navigator.prototype, 'serviceWorker'],
        [Navigator.prototype, 'clipboard'],
        [window, 'indexedDB'],
      ] as const
      for (const [owner, name] of gone) {
        Reflect.deleteProperty(owner, name)
        Object.defineProperty(owner, name, { value: undefined })
      }
    })
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await page.getByRole('button', { name: 'Sono presente' }).click()
    await page.getByText('Hai detto di essere presente').waitFor()
    expect(problems).toEqual([])
  })

  test('works with the methods of 2020: what newer code uses it brings itself', async () => {
    const page = await openPhone(browser)
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    await page.addInitScript(() => {
      const newer = [
        [Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with group flatMapLast'],
        [String.prototype, 'at isWellFormed toWellFormed'],
        [Object, 'hasOwn groupBy'],
        [Map, 'groupBy'],
        [Promise, 'withResolvers try'],
        [AbortSignal, 'timeout any'],
        [Set.prototype, 'union intersection difference isSubsetOf'],
        [globalThis, 'structuredClone'],
      ] as const
      for (const [owner, names] of newer)
        for (const name of names.split(' ')) Reflect.deleteProperty(owner, name)
    })
    table.begin(table.items[0])
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    for (const tab of ['Scrivi', 'Leggi', 'Ora']) await page.getByRole('button', { name: tab }).click()
    await page.getByRole('heading', { name: 'Apertura dei lavori' }).waitFor()
    const canvas = putCanvasOnTable(table)
    await page.getByRole('button', { name: 'Aggiungi cartoncino in «Aiuti»' }).click()
    await page.keyboard.type('Il furgone')
    await page.keyboard.press('Enter')
    const vote = openDots(table, canvas)
    await page.getByRole('button', { name: 'Un punto a «Il furgone»' }).click()
    await page.getByText('Ti resta un punto').waitFor()
    valueOf(closeVote(table.marta, vote.id))
    await page.getByRole('heading', { name: 'Esito: Da dove si comincia?' }).waitFor()
    expect(problems).toEqual([])
  })
})

describe.each([
  ['light', 360],
  ['dark', 360],
  ['light', 320],
] as const)('in %s, %i pixels wide', (colorScheme, width) => {
  test('nothing is found wrong by axe, and nothing goes over the edge', async () => {
    const page = await openPhone(browser, { colorScheme, viewport: { width, height: 740 } })
    table.begin(table.items[0])
    table.write(table.items[0], paragraph('Marta apre la seduta.'))
    const look = async (screen: string) => {
      expect(await axeFindings(page), screen).toEqual([])
      expect(await isTooWide(page), screen).toBe(false)
    }
    await page.goto(table.link)
    await page.getByRole('textbox', { name: 'Il tuo nome' }).fill('Rosanna')
    await look('name')
    await page.getByRole('button', { name: 'Entra' }).click()
    await page.getByText('Hai detto di essere').waitFor()
    await look('waiting')
    await admitAll(table)
    await page.getByText('Marta apre la seduta.').waitFor()
    await look('now')
    await page.getByRole('button', { name: 'Leggi' }).click()
    await page.getByText('Marta apre la seduta.').waitFor()
    await look('read')
    await page.getByRole('button', { name: 'Scrivi' }).click()
    for (const form of ['Un bisogno', 'Una risorsa', "Un'osservazione sul verbale"]) {
      await page.getByRole('button', { name: form }).click()
      await page.getByRole('button', { name: 'Manda al tavolo' }).click()
      await page.getByRole('alert').first().waitFor()
      await look(form)
    }
    await page.getByRole('button', { name: 'Ora' }).click()
    const canvas = putCanvasOnTable(table)
    const longWord = 'Precipitevolissimevolmente'.repeat(4)
    for (const colour of cardColours)
      writeCard(table, canvas.obstacles, { text: `${colour} ${longWord}`, colour })
    await page.getByText(`white ${longWord}`).waitFor()
    await look('canvas')
    await page.getByRole('button', { name: 'Aggiungi cartoncino in «Aiuti»' }).click()
    await page.getByRole('button', { name: 'Manda al tavolo' }).click()
    await page.getByRole('alert').first().waitFor()
    await look('card')
    await page.keyboard.type('Il furgone')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Cambia «Il furgone»' }).click()
    await look('change')
    await page.getByRole('button', { name: "Lascia com'era" }).click()
    await page.getByRole('button', { name: 'Togli «Il furgone»' }).click()
    await page.getByRole('button', { name: 'Annulla' }).waitFor()
    await look('taken back')
    const vote = openDots(table, canvas)
    const give = page.getByRole('button', { name: /^Un punto a «white/ })
    await give.click()
    await give.click()
    await page.getByText('se ne può mettere uno per proposta').waitFor()
    await look('vote')
    valueOf(closeVote(table.marta, vote.id))
    await page.getByRole('heading', { name: 'Esito: Da dove si comincia?' }).waitFor()
    await look('outcome')
    table.network.set('cut')
    await page.getByText(/^Non collegato/).waitFor()
    await look('cut off')
  })
})

test('at 200 % zoom of a phone everything is reached by scrolling down alone', async () => {
  // A browser's zoom halves the pixels that a page has.
  const page = await openPhone(browser, { viewport: { width: 180, height: 370 } })
  const canvas = putCanvasOnTable(table)
  writeCard(table, canvas.obstacles, { text: 'Autobus' })
  openDots(table, canvas)
  await comeIn(page, { table, name: 'Rosanna Dal Col' })
  for (const tab of ['Scrivi', 'Leggi', 'Ora']) {
    await page.getByRole('button', { name: tab }).click()
    expect(await isTooWide(page), tab).toBe(false)
  }
  await page.getByRole('button', { name: 'Un punto a «Autobus»' }).waitFor()
})

test('a long need leaves the word of its button whole', async () => {
  const page = await openPhone(browser)
  await comeIn(page, { table, name: 'Rosanna Dal Col' })
  await page.getByRole('button', { name: 'Scrivi' }).click()
  await page.getByRole('button', { name: 'Un bisogno' }).click()
  await page.getByRole('textbox', { name: 'Che cosa manca' }).fill('Un passaggio dal medico '.repeat(6))
  await page.getByRole('button', { name: 'Manda al tavolo' }).click()
  const { width = 0, height = 0 } = (await page.getByRole('button', { name: 'Togli' }).boundingBox()) ?? {}
  expect(width).toBeGreaterThan(height)
})

test('a whole visit by keyboard alone', async () => {
  const page = await openPhone(browser)
  const { reach, type, press, isAt } = keyboardPerson(page)
  await page.goto(table.link)
  await page.getByRole('textbox', { name: 'Il tuo nome' }).waitFor()
  await reach('Il tuo nome')
  await type('rosa')
  await reach('Rosanna Dal Col')
  await press('Enter')
  await isAt('Entra')
  await press('Enter')
  await page.getByText('Hai detto di essere Rosanna Dal Col.').waitFor()
  await admitAll(table)
  await page.getByText('Collegato al tavolo', { exact: true }).waitFor()
  await reach('Sono presente')
  await press('Enter')
  await page.getByText('Hai detto di essere presente').waitFor()
  await reach('Scrivi', 'back')
  await press('Enter')
  await reach(/^Un bisogno/)
  await press('Enter')
  await reach('Che cosa manca')
  await type('Trasporto la sera')
  await press('Enter')
  const own = page.getByRole('region', { name: 'Quello che hai scritto' })
  await own.getByText('Trasporto la sera').waitFor()
  await reach(/^Un'osservazione/)
  await press('Enter')
  await reach('Che cosa chiedi')
  await type('Manca chi ha aperto la seduta.')
  await reach('Manda al tavolo')
  await press('Enter')
  await own.getByText('Manca chi ha aperto la seduta.').waitFor()
  await reach('Leggi', 'back')
  await press('Enter')
  await page.getByRole('heading', { name: 'Ordine del giorno e verbale' }).waitFor()
})

/** Listens to what a page fetches; gives how large each was on its way, as the hub had packed it, without headers. */
function listenToFetches(page: Page): () => Promise<ReadonlyMap<string, number>> {
  const requests: Request[] = []
  page.on('requestfinished', (request) => void requests.push(request))
  return async () => {
    const sizes = new Map<string, number>()
    for (const request of requests) {
      const { responseBodySize } = await request.sizes()
      sizes.set(new URL(request.url()).pathname, responseBodySize)
    }
    return sizes
  }
}

/** The font files that the first element of a kind is drawn with. */
async function facesOf(page: Page, selector: string): Promise<readonly string[]> {
  const debug = await page.context().newCDPSession(page)
  await debug.send('DOM.enable')
  await debug.send('CSS.enable')
  const { root } = await debug.send('DOM.getDocument')
  const { nodeId } = await debug.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await debug.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.map(({ postScriptName }) => postScriptName)
}

async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}
