import type { Browser, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { putOnTable } from '../../shared/doc/commands/canvases.ts'
import { setLocks } from '../../shared/doc/commands/canvas-locks.ts'
import { removeCards } from '../../shared/doc/commands/cards.ts'
import { gatherCards } from '../../shared/doc/commands/clusters.ts'
import { closeWriting, openWriting, revealWriting } from '../../shared/doc/commands/private-writing.ts'
import { beginReading, callNext } from '../../shared/doc/commands/read-aloud.ts'
import { lightUp } from '../../shared/doc/commands/spotlight.ts'
import { summonAll } from '../../shared/doc/commands/summons.ts'
import { pauseTimer, startTimer, stopTimer } from '../../shared/doc/commands/timers.ts'
import { closeVote, setPaperDots } from '../../shared/doc/commands/votes.ts'
import { lockedDeeds } from '../../shared/doc/canvas-locks.ts'
import { countDrafts, listWritings } from '../../shared/doc/private-writing.ts'
import { openVoteOf, voteTally } from '../../shared/doc/queries/votes.ts'
import { readingOf } from '../../shared/doc/read-aloud.ts'
import { listRelations } from '../../shared/doc/relations.ts'
import { ballotRelation } from '../../shared/model/ballot.ts'
import {
  cardsAt,
  openDots,
  putCanvasOnTable,
  wordsAt,
  writeCard,
  type CanvasOnTable,
} from '../support/guest/canvas-table.ts'
import { atGuestTable } from '../support/guest/at-guest-table.ts'
import { comeIn, openPhone, type GuestTable } from '../support/guest/guest-table.ts'
import { until } from '../support/hub/test-hub.ts'
import { keyboardPerson } from '../support/keyboard.ts'
import { valueOf } from '../support/value-of.ts'

let browser: Browser
let table: GuestTable
let page: Page

atGuestTable((seat) => {
  ;({ browser, table, page } = seat)
})

const listOf = (zone: string, where = page): Locator => where.getByRole('list', { name: zone, exact: true })
const cardOf = (text: string, where = page): Locator =>
  where.getByRole('listitem').filter({ hasText: text }).last()
const addButton = (zone: string, where = page): Locator =>
  where.getByRole('button', { name: `Aggiungi cartoncino in «${zone}»` })
const field = (zone: string): Locator => page.getByRole('textbox', { name: `Un cartoncino in «${zone}»` })
const give = (text: string, where = page): Locator =>
  where.getByRole('button', { name: `Un punto a «${text}»`, exact: true })
const take = (text: string): Locator =>
  page.getByRole('button', { name: `Togli un punto da «${text}»`, exact: true })
const ballots = () => listRelations(table.marta.documents, ballotRelation)

async function writeOne(zone: string, text: string): Promise<void> {
  await field(zone).fill(text)
  await page.getByRole('button', { name: 'Manda al tavolo' }).click()
}

const draftsAt = () =>
  countDrafts(
    table.marta.documents,
    listWritings(table.marta.documents).map(({ id }) => id),
  )

/** Everything that a page sends, or is sent, through its sockets from now on. */
function listenToFrames(
  where: Page,
  way: 'framesent' | 'framereceived' = 'framesent',
): { readonly has: (words: string) => boolean } {
  const frames: Buffer[] = []
  const keep = ({ payload }: { readonly payload: string | Buffer }): void =>
    void frames.push(Buffer.from(payload as string))
  where.on('websocket', (socket) =>
    way === 'framesent' ? socket.on('framesent', keep) : socket.on('framereceived', keep),
  )
  return { has: (words) => Buffer.concat(frames).includes(words) }
}

const together = (where = page) =>
  where
    .getByRole('paragraph')
    .filter({ hasText: /^Collegato al tavolo$/ })
    .waitFor()

test('a canvas is put on the table: a guest writes cards, is cut off, comes back, votes by the rules, sees the outcome', async () => {
  await comeIn(page, { table, name: 'Rosanna Dal Col' })
  const canvas = putCanvasOnTable(table)
  await page.getByRole('heading', { level: 1, name: 'Che cosa frena il vicinato' }).waitFor()
  writeCard(table, canvas.obstacles, { text: 'La sera non passa nessun autobus' })
  await listOf('Ostacoli').getByText('La sera non passa nessun autobus').waitFor()

  // One tap, and one writes; the next one without another tap.
  await addButton('Ostacoli').click()
  expect(await field('Ostacoli').evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.type('Nessuno risponde al telefono del Comune')
  await page.keyboard.press('Enter')
  await page.getByText('Mandato al tavolo.').waitFor()
  await until(() => wordsAt(table).includes('Nessuno risponde al telefono del Comune'), 'the first card')
  expect(cardsAt(table).at(-1)).toMatchObject({
    zoneId: canvas.obstacles.id,
    authorId: 'participant:per-08',
  })

  table.network.set('cut')
  await page
    .getByText(/^Non collegato dalle/)
    .first()
    .waitFor()
  await writeOne('Ostacoli', 'Manca una stanza calda')
  await page.getByText('Tenuto qui: parte appena torna il collegamento.').first().waitFor()
  await cardOf('Manca una stanza calda').getByText('da consegnare').waitFor()
  await field('Ostacoli').fill('A metà di una fra')
  table.network.set('whole')
  await together()
  await until(() => wordsAt(table).includes('Manca una stanza calda'), 'the card that was kept')
  expect(await field('Ostacoli').inputValue()).toBe('A metà di una fra')
  expect(await field('Ostacoli').evaluate((element) => element === document.activeElement)).toBe(true)

  const vote = openDots(table, canvas)
  await page.getByRole('heading', { name: 'Si vota: Da dove si comincia?' }).waitFor()
  await page.getByText('Al massimo un punto per proposta').waitFor()
  const left = page.getByRole('status').filter({ hasText: /punt/ })
  await left.filter({ hasText: 'Ti restano 2 punti' }).waitFor()
  await give('Manca una stanza calda').click()
  await left.filter({ hasText: 'Ti resta un punto' }).waitFor()
  await give('Manca una stanza calda').click()
  await left.filter({ hasText: 'se ne può mettere uno per proposta' }).waitFor()
  await give('La sera non passa nessun autobus').click()
  await left.filter({ hasText: 'Non ti restano punti' }).waitFor()
  await give('Nessuno risponde al telefono del Comune').click()
  await left.filter({ hasText: 'Hai già dato tutti i tuoi punti' }).waitFor()
  await take('La sera non passa nessun autobus').click()
  await left.filter({ hasText: /^Ti resta un punto/ }).waitFor()
  await give('Nessuno risponde al telefono del Comune').click()
  await until(() => voteTally(table.marta.documents, vote.id).items.length === 2, 'two dots')
  expect(voteTally(table.marta.documents, vote.id)).toMatchObject({ ballots: 1, spoiled: 0 })

  const paper = cardsAt(table).find(({ text }) => text.startsWith('La sera'))
  valueOf(setPaperDots(table.marta, { voteId: vote.id, itemId: paper?.id ?? 'card:none', count: 3 }))
  valueOf(closeVote(table.marta, vote.id))
  const outcome = page.getByRole('region', { name: 'Esito: Da dove si comincia?' })
  await outcome.getByText('Ha votato una persona · 3 punti su carta').waitFor()
  expect(await outcome.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^La sera non passa nessun autobus\s+3 punti\s+3 su carta$/),
    expect.stringMatching(/un punto$/),
    expect.stringMatching(/un punto$/),
  ])
  expect(await give('Manca una stanza calda').count()).toBe(0)
  // What was half written is still there.
  expect(await field('Ostacoli').inputValue()).toBe('A metà di una fra')
})

test('the time that the table takes is large on a phone whose clock is wrong, is told, pauses and ends', async () => {
  const { canvas } = putCanvasOnTable(table)
  await page.clock.install({ time: Date.now() - 40 * 60_000 })
  await comeIn(page, { table, name: 'Rosanna Dal Col' })
  await page.getByRole('heading', { level: 1, name: 'Che cosa frena il vicinato' }).waitFor()
  await together()
  const start = { canvasId: canvas.id, lengthMs: 120_000, label: 'Scrivere da soli' }
  valueOf(startTimer(table.marta, start))
  const time = page.getByRole('region', { name: 'Tempo' })
  await time.getByText('Il tempo corre · Scrivere da soli').waitFor()
  await page.getByRole('status').filter({ hasText: 'Tempo avviato: ' }).waitFor()
  const digits = time.getByRole('timer', { name: 'Tempo che resta' })
  expect(await digits.textContent()).toMatch(/^(02:00|01:5\d)$/)
  const height = await digits.evaluate((element) => element.getBoundingClientRect().height)
  expect(height).toBeGreaterThan(60)
  valueOf(pauseTimer(table.marta, canvas.id))
  await time.getByText('In pausa').waitFor()
  valueOf(startTimer(table.marta, { ...start, lengthMs: 61_500 }))
  await page.getByRole('status').filter({ hasText: 'Manca un minuto.' }).waitFor()
  // A minute that the phone's clock leapt over would be put right again by the next word of the hub.
  valueOf(startTimer(table.marta, { ...start, lengthMs: 1500 }))
  await time.getByText('Tempo finito').waitFor()
  valueOf(stopTimer(table.marta, canvas.id))
  await time.waitFor({ state: 'detached' })
})

test('what is written in silence leaves the phone in no byte, outlives a cut and a reload, and is a card once when it is revealed', async () => {
  const sent = listenToFrames(page)
  await comeIn(page, { table, name: 'Rosanna Dal Col' })
  const { canvas } = putCanvasOnTable(table)
  await page.getByRole('heading', { level: 1, name: 'Che cosa frena il vicinato' }).waitFor()
  valueOf(openWriting(table.marta, canvas.id))
  await page.getByRole('heading', { level: 2, name: 'Si scrive in silenzio' }).waitFor()
  await page.getByText('Ancora nessun cartoncino.', { exact: true }).first().waitFor()

  await addButton('Ostacoli').click()
  await page.keyboard.type('La vergogna di chiedere')
  await page.keyboard.press('Enter')
  await page.getByText('Tenuto qui: si vede quando chi conduce svela.').waitFor()
  await cardOf('La vergogna di chiedere').getByText('Lo vedi solo tu').waitFor()
  await page.getByText('Finora un cartoncino da una persona.').waitFor()
  await until(() => draftsAt().cards === 1, 'the count')

  table.network.set('cut')
  await page
    .getByText(/^Non collegato dalle/)
    .first()
    .waitFor()
  await field('Ostacoli').fill('Il prete che decide tutto')
  await page.getByRole('button', { name: 'Tieni qui' }).click()
  await page.getByRole('button', { name: 'Cambia «La vergogna di chiedere»' }).click()
  await page.getByRole('textbox', { name: 'Il tuo cartoncino' }).fill('La vergogna di chiedere aiuto')
  await page.getByRole('button', { name: 'Salva' }).click()
  table.network.set('whole')
  await page.reload()
  await together()
  await cardOf('Il prete che decide tutto').getByText('Lo vedi solo tu').waitFor()
  await cardOf('La vergogna di chiedere aiuto').waitFor()
  await until(() => draftsAt().cards === 2, 'both to be counted')
  await page.getByRole('button', { name: 'Togli «Il prete che decide tutto»' }).click()
  await until(() => draftsAt().cards === 1, 'one to be taken back')
  await page.getByRole('button', { name: 'Annulla' }).click()
  await until(() => draftsAt().cards === 2, 'it to be back')
  expect(wordsAt(table)).toEqual([])
  for (const words of ['vergogna', 'prete']) expect(sent.has(words), words).toBe(false)

  valueOf(revealWriting(table.marta, canvas.id))
  await until(() => wordsAt(table).length === 2, 'both cards')
  expect(wordsAt(table)).toEqual(['La vergogna di chiedere aiuto', 'Il prete che decide tutto'])
  expect(cardsAt(table).map(({ authorId }) => authorId)).toEqual(['participant:per-08', 'participant:per-08'])
  await until(() => sent.has('La vergogna di chiedere aiuto'), 'its bytes')
  await cardOf('Il prete che decide tutto').getByText('Tuo', { exact: true }).waitFor()
  await page.reload()
  await together()
  await cardOf('Il prete che decide tutto').waitFor()
  expect(wordsAt(table)).toHaveLength(2)
  expect(draftsAt().cards).toBe(0)
})

test('what is read aloud one by one comes when it is called: of what waits no byte leaves a phone, none comes to another', async () => {
  const other = await openPhone(browser)
  const phones = [page, other]
  const sent = phones.map((phone) => listenToFrames(phone))
  const come = phones.map((phone) => listenToFrames(phone, 'framereceived'))
  const { canvas } = putCanvasOnTable(table)
  await comeIn(page, { table, name: 'Rosanna Dal Col' })
  await comeIn(other, { table, name: 'Zoe' })
  const writing = valueOf(openWriting(table.marta, canvas.id))
  const own = [['La vergogna di chiedere', 'Il prete che decide'], ['Nessuno mi ha invitata']] as const
  for (const [index, phone] of phones.entries()) {
    await addButton('Ostacoli', phone).click()
    for (const words of own[index] ?? []) {
      await phone.getByRole('textbox', { name: 'Un cartoncino in «Ostacoli»' }).fill(words)
      await phone.getByRole('button', { name: 'Tieni qui' }).click()
      await cardOf(words, phone).getByText('Lo vedi solo tu').waitFor()
    }
  }
  await until(() => draftsAt().cards === 3, 'three to be counted')

  valueOf(beginReading(table.marta, canvas.id))
  await page.getByRole('heading', { name: 'I cartoncini si leggono uno alla volta' }).waitFor()
  await page.getByText('Ne hai ancora 2 qui: si vedono quando chi conduce li chiama.').waitFor()
  // A phone that was away for a moment answers as the others do.
  await page.reload()
  await together()
  await page.getByText('Ne hai ancora 2 qui: si vedono quando chi conduce li chiama.').waitFor()

  for (const called of [1, 2, 3]) {
    valueOf(callNext(table.marta, writing.id))
    await until(() => wordsAt(table).length === called, 'the card that was called')
    const read = wordsAt(table).at(-1) ?? ''
    for (const phone of phones) await cardOf(read, phone).waitFor()
    for (const [index, texts] of own.entries()) {
      for (const words of texts) {
        const isCalled = wordsAt(table).includes(words)
        expect(sent[index]?.has(words), `${words} has left its phone after turn ${called}`).toBe(isCalled)
        expect(come[1 - index]?.has(words), `${words} has come to the other phone`).toBe(isCalled)
      }
    }
  }
  expect(wordsAt(table).toSorted()).toEqual(own.flat().toSorted())
  // Round the table: nobody is called twice before the others were once.
  expect(wordsAt(table).at(-1)).toBe('Il prete che decide')
  expect(readingOf(table.marta.documents, canvas.id)).toMatchObject({ awaited: 0, hasNext: false })
  await page
    .getByRole('heading', { name: 'I cartoncini si leggono uno alla volta' })
    .waitFor({ state: 'detached' })
  await cardOf('Il prete che decide').getByText('Tuo', { exact: true }).waitFor()
})

test('what was written in silence and not revealed stays with whoever wrote it; laptops know who looks on', async () => {
  await comeIn(page, { table, name: 'Rosanna Dal Col' })
  const { canvas } = putCanvasOnTable(table)
  const looksOn = async (...names: readonly string[]) =>
    until(() => table.phonesAt(canvas.id).join() === names.join(), `phones of ${names.join()}`)
  valueOf(openWriting(table.marta, canvas.id))
  await page.getByRole('heading', { level: 2, name: 'Si scrive in silenzio' }).waitFor()
  await looksOn('Rosanna Dal Col')
  await addButton('Aiuti').click()
  await field('Aiuti').fill('Mia sorella')
  await page.getByRole('button', { name: 'Tieni qui' }).click()
  await until(() => draftsAt().cards === 1, 'the count')
  valueOf(closeWriting(table.marta, canvas.id))
  await page.getByRole('heading', { name: 'Un tuo cartoncino non è stato svelato' }).waitFor()

  // The canvas is put away: what waits is still to be found.
  valueOf(putOnTable(table.marta, null))
  await page.getByRole('button', { name: 'Scrivi' }).click()
  await page.getByRole('heading', { name: 'Scritti in silenzio, rimasti qui' }).waitFor()
  await looksOn()
  await cardOf('Mia sorella').waitFor()
  // «Porta tutti qui»: nobody has to find the tab.
  valueOf(summonAll(table.marta, canvas.id))
  await page.getByRole('heading', { level: 1, name: 'Che cosa frena il vicinato' }).waitFor()
  expect(wordsAt(table)).toEqual([])
  await looksOn('Rosanna Dal Col')
  // The phone is locked, and taken up again.
  for (const state of ['hidden', 'visible']) {
    await page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
    await looksOn(...(state === 'hidden' ? [] : ['Rosanna Dal Col']))
  }
  await page.getByRole('button', { name: 'Mandalo al tavolo' }).click()
  await until(() => wordsAt(table).includes('Mia sorella'), 'the card')
  await page
    .getByRole('heading', { name: 'Un tuo cartoncino non è stato svelato' })
    .waitFor({ state: 'detached' })
})

describe('cards', () => {
  let canvas: CanvasOnTable

  async function sitDown(): Promise<void> {
    canvas = putCanvasOnTable(table)
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await addButton('Aiuti').click()
    await writeOne('Aiuti', 'Il furgone della parrocchia')
    await cardOf('Il furgone della parrocchia').getByText('Tuo', { exact: true }).waitFor()
  }

  test('of one’s own are changed and taken back, and come back with «Annulla»', async () => {
    await sitDown()
    await page.getByRole('button', { name: 'Cambia «Il furgone della parrocchia»' }).click()
    await page
      .getByRole('textbox', { name: 'Il tuo cartoncino' })
      .fill('Il furgone della parrocchia, il sabato')
    await page.getByRole('button', { name: 'Salva' }).click()
    await until(() => wordsAt(table).includes('Il furgone della parrocchia, il sabato'), 'the change')
    await page.getByRole('button', { name: 'Togli «Il furgone della parrocchia, il sabato»' }).click()
    await until(() => cardsAt(table).length === 0, 'it to go')
    await page.getByRole('button', { name: 'Annulla' }).click()
    await until(() => wordsAt(table).includes('Il furgone della parrocchia, il sabato'), 'it to come back')
    await cardOf('il sabato').getByText('Tuo', { exact: true }).waitFor()

    valueOf(setLocks(table.marta, { canvasId: canvas.canvas.id, deeds: lockedDeeds }))
    await page.getByText('Chi conduce ha bloccato la lavagna: si legge soltanto.').waitFor()
    expect(await page.getByRole('button', { name: /^(Cambia|Togli|Aggiungi)/ }).count()).toBe(0)
    valueOf(setLocks(table.marta, { canvasId: canvas.canvas.id, deeds: ['remove'] }))
    await page.getByRole('button', { name: /^Cambia/ }).waitFor()
    expect(await page.getByRole('button', { name: /^Togli/ }).count()).toBe(0)
  })

  test('of others are read with the name of who signed them, their colour in a word, and are not touched', async () => {
    await sitDown()
    writeCard(table, canvas.helps, {
      text: 'Le cuoche della mensa',
      authorId: 'participant:per-01',
      colour: 'green',
    })
    const theirs = cardOf('Le cuoche della mensa')
    await theirs.getByText('verde').waitFor()
    expect(await theirs.getByRole('button').count()).toBe(0)
    writeCard(table, canvas.helps, { text: 'Di nessuno in particolare' })
    await cardOf('Di nessuno in particolare').waitFor()
    expect(await cardOf('Di nessuno in particolare').textContent()).toBe('Di nessuno in particolare')
  })

  test('go without a name when one does not want to sign', async () => {
    await sitDown()
    await page.getByRole('checkbox', { name: 'Con il mio nome, Rosanna Dal Col' }).uncheck()
    await writeOne('Aiuti', 'Qualcosa di delicato')
    await until(() => wordsAt(table).includes('Qualcosa di delicato'), 'the card')
    expect(cardsAt(table).at(-1)?.authorId).toBeNull()
    await cardOf('Qualcosa di delicato').getByText('Tuo, senza nome').waitFor()
  })

  test('that are half written outlive a reload, and the canvas going away for a while', async () => {
    await sitDown()
    await field('Aiuti').fill('A metà di una fra')
    await page.reload()
    await together()
    expect(await field('Aiuti').inputValue()).toBe('A metà di una fra')
    valueOf(putOnTable(table.marta, null))
    await page.getByRole('heading', { level: 1, name: 'Nessun punto è in corso' }).waitFor()
    valueOf(putOnTable(table.marta, canvas.canvas.id))
    await field('Aiuti').waitFor()
    expect(await field('Aiuti').inputValue()).toBe('A metà di una fra')
  })

  test('in clusters stand under the name of the cluster, and large while everybody shall look at them', async () => {
    await sitDown()
    const own = cardsAt(table).map(({ id }) => id)
    const { id: canvasId } = canvas.canvas
    const place = { canvasId, zoneId: canvas.helps.id }
    const cluster = valueOf(gatherCards(table.marta, { ...place, cardIds: own, title: 'Mezzi' }))
    await listOf('Mezzi').getByRole('listitem').filter({ hasText: 'Il furgone della parrocchia' }).waitFor()
    await page.getByRole('heading', { level: 3, name: 'Mezzi' }).waitFor()
    const lit = page.getByRole('region', { name: 'In primo piano' })
    expect(await lit.count()).toBe(0)
    valueOf(lightUp(table.marta, cluster.id))
    await lit.getByText('Mezzi', { exact: true }).waitFor()
    await lit.getByRole('listitem').filter({ hasText: 'Il furgone della parrocchia' }).waitFor()
    valueOf(lightUp(table.marta, own[0] ?? ''))
    await lit.getByRole('listitem').waitFor({ state: 'detached' })
    await lit.getByText('Il furgone della parrocchia').waitFor()
    valueOf(removeCards(table.marta, own))
    await lit.waitFor({ state: 'detached' })
  })

  test('in the spotlight are seen farther down too, and what one writes there stays where it is', async () => {
    await sitDown()
    const [own] = cardsAt(table)
    for (let count = 0; count < 12; count += 1)
      writeCard(table, canvas.obstacles, { text: `Un ostacolo ${count}` })
    await listOf('Ostacoli').getByText('Un ostacolo 11').waitFor()
    await field('Aiuti').fill('A metà di una fra')
    const line = page.getByRole('button', { name: /^In primo piano/ })
    const whereItIs = async () => (await field('Aiuti').boundingBox())?.y ?? Number.NaN
    const before = await whereItIs()
    valueOf(lightUp(table.marta, own?.id ?? ''))
    await line.getByText('Il furgone della parrocchia').waitFor()
    const lies = await line.boundingBox()
    // What is lit takes its room farther up, and the page keeps what one looks at.
    expect(Math.abs((await whereItIs()) - before)).toBeLessThan(2)
    expect(lies).toMatchObject({ x: 0, y: 0, width: 360 })
    expect(before).toBeGreaterThan((lies?.y ?? 0) + (lies?.height ?? 0))
    // Where one writes right there, it stands at the other edge.
    await field('Aiuti').evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 10))
    await page.locator('[data-place="bottom"]').waitFor()
    await line.click()
    await page.getByRole('region', { name: 'In primo piano' }).getByText('Il furgone').waitFor()
    await line.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('In primo piano')
  })

  test('are written by keyboard alone, and focus is never lost', async () => {
    canvas = putCanvasOnTable(table)
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await addButton('Aiuti').waitFor()
    const { reach, type, press, isAt } = keyboardPerson(page)
    await reach('Aggiungi cartoncino in «Aiuti»')
    await press('Enter')
    await isAt('Un cartoncino in «Aiuti»')
    await press('Enter')
    await page.getByText('Scrivi qualcosa qui.').waitFor()
    await isAt('Un cartoncino in «Aiuti»')
    await type('Le cuoche della mensa')
    await press('Enter')
    await until(() => cardsAt(table).length === 1, 'the card')
    await isAt('Un cartoncino in «Aiuti»')
    await reach('Chiudi')
    await press('Enter')
    await isAt('Aggiungi cartoncino in «Aiuti»')
    await reach(/^Cambia/)
    await press('Enter')
    await isAt('Il tuo cartoncino')
    await press('End')
    await type(' e i volontari')
    await press('Enter')
    await isAt('Cambia «Le cuoche della mensa e i volontari»')
    await reach(/^Togli/)
    await press('Enter')
    await isAt('Annulla')
    await press('Enter')
    await isAt('Aiuti')
    await until(() => wordsAt(table).includes('Le cuoche della mensa e i volontari'), 'the card again')
  })
})

describe('a vote', () => {
  let canvas: CanvasOnTable

  async function sitDown(name = 'Rosanna Dal Col', role?: 'observer'): Promise<void> {
    canvas = putCanvasOnTable(table)
    for (const text of ['Autobus', 'Stanza calda', 'Telefono']) writeCard(table, canvas.obstacles, { text })
    await comeIn(page, { table, name, ...(role !== undefined && { role }) })
    await cardOf('Telefono').waitFor()
  }

  test.each([
    ['anonymous', 'Rosanna Dal Col', true],
    ['under a name of the list', 'Rosanna Dal Col', false],
    ['under a name that nobody has confirmed', 'Zoe Quattrocchi', false],
  ])('%s is one ballot, through a reload and a cut', async (_, name, isAnonymous) => {
    await sitDown(name)
    openDots(table, canvas, { isAnonymous })
    await give('Autobus').click()
    await until(() => ballots().length === 1, 'the ballot')
    // Only who is on the list, and votes openly, is known by what is kept.
    expect(ballots()[0]?.voterId === 'voter:per-08').toBe(name === 'Rosanna Dal Col' && !isAnonymous)
    await page.reload()
    await together()
    await page.getByText('Ti resta un punto').waitFor()
    table.network.set('cut')
    await page
      .getByText(/^Non collegato dalle/)
      .first()
      .waitFor()
    await give('Stanza calda').click()
    await page.getByText('Tenuto qui: parte appena torna il collegamento.').waitFor()
    table.network.set('pages-only')
    await page.reload()
    table.network.set('whole')
    await together()
    await page.getByText('Non ti restano punti').waitFor()
    await until(() => ballots()[0]?.dots?.length === 2, 'both dots')
    expect(ballots()).toHaveLength(1)
  })

  test('says nothing of how it stands before the end when it is hidden, and says it where it is not', async () => {
    await sitDown()
    const other = await openPhone(browser)
    await comeIn(other, { table, name: 'Zoe' })
    const hidden = openDots(table, canvas, { isHidden: true })
    await page.getByText('I risultati si vedono alla fine').waitFor()
    await give('Autobus', other).click()
    await until(() => ballots().length === 1, 'the ballot')
    await give('Autobus').click()
    await until(() => ballots().length === 2, 'both ballots')
    expect(await page.getByText(/in tutto/).count()).toBe(0)
    valueOf(closeVote(table.marta, hidden.id))
    const outcome = page.getByRole('region', { name: 'Esito: Da dove si comincia?' })
    await outcome.getByText('2 punti').waitFor()
    openDots(table, canvas, { question: 'E poi?' })
    await give('Telefono', other).click()
    await cardOf('Telefono').getByText('uno in tutto').waitFor()
    await other.context().close()
  })

  test('lets nobody give their own cards more than the rule says, signed or not', async () => {
    await sitDown('Zoe Quattrocchi')
    await addButton('Ostacoli').click()
    await writeOne('Ostacoli', 'Il mio')
    await until(() => wordsAt(table).includes('Il mio'), 'the card')
    openDots(table, canvas, { dotsOnOwn: 0 })
    await page.getByText('Nessun punto ai propri cartoncini').waitFor()
    await give('Il mio').click()
    await page.getByText('Questo cartoncino è tuo: i punti vanno a quelli degli altri.').waitFor()
    expect(ballots()).toEqual([])
  })

  test('is on clusters as a whole, and a dot on what is gone can be given again', async () => {
    await sitDown()
    const [bus, room] = cardsAt(table)
    if (bus === undefined || room === undefined) throw new Error('No cards')
    const place = { canvasId: canvas.canvas.id, zoneId: canvas.obstacles.id }
    valueOf(gatherCards(table.marta, { ...place, cardIds: [room.id], title: 'Spazi' }))
    openDots(table, canvas)
    await give('Spazi').click()
    expect(await give('Stanza calda').count()).toBe(0)
    await give('Autobus').click()
    await page.getByText('Non ti restano punti').waitFor()
    valueOf(removeCards(table.marta, [bus.id]))
    await page.getByText('Ti resta un punto').waitFor()
    await give('Telefono').click()
    await page.getByText('Non ti restano punti').waitFor()
    await until(() => ballots()[0]?.dots?.some(([id]) => id !== bus.id) === true, 'the new dot')
  })

  test('is only read by an observer', async () => {
    await sitDown('Rosanna Dal Col', 'observer')
    const vote = openDots(table, canvas)
    await page.getByText('Chi partecipa ha 2 punti').waitFor()
    expect(await page.getByRole('button', { name: /punto a|Aggiungi cartoncino/ }).count()).toBe(0)
    valueOf(
      setPaperDots(table.marta, { voteId: vote.id, itemId: cardsAt(table)[0]?.id ?? 'card:none', count: 4 }),
    )
    await cardOf('Autobus').getByText('4 in tutto').waitFor()
  })

  test('is given by keyboard alone; the button that takes the last dot back keeps its place', async () => {
    await sitDown()
    openDots(table, canvas)
    await give('Autobus').waitFor()
    const { reach, press, isAt } = keyboardPerson(page)
    await reach('Un punto a «Autobus»')
    await press('Enter')
    await page.getByText('Ti resta un punto').waitFor()
    await reach('Togli un punto da «Autobus»', 'back')
    await press('Enter')
    await page.getByText('Ti restano 2 punti').waitFor()
    await isAt('Togli un punto da «Autobus»')
    // The vote is closed under the finger: one goes on from the canvas, not from the top of the page.
    valueOf(closeVote(table.marta, openVoteOf(table.marta.documents, canvas.canvas.id)?.id ?? 'vote:none'))
    await isAt('Che cosa frena il vicinato, e che cosa lo aiuta?')
  })

  test('that opens while one is elsewhere in the room is marked on «Ora»', async () => {
    await sitDown()
    await page.getByRole('button', { name: 'Leggi' }).click()
    openDots(table, canvas)
    await page.getByRole('button', { name: 'Ora (novità)' }).click()
    await page.getByText('Ti restano 2 punti').waitFor()
    await page.getByRole('button', { name: 'Ora', exact: true }).waitFor()
  })
})

test('organizations vote from the phones of whoever sits for them: one ballot a body, and who sits for none only follows', async () => {
  const canvas = putCanvasOnTable(table)
  writeCard(table, canvas.helps, { text: 'Il furgone della parrocchia' })
  writeCard(table, canvas.helps, { text: 'Le cuoche della mensa' })
  await comeIn(page, { table, name: 'Giulia Ferrante' })
  const colleague = await openPhone(browser)
  await comeIn(colleague, { table, name: 'Youssef Amrani' })
  const guest = await openPhone(browser)
  await comeIn(guest, { table, name: 'Tommaso Ghezzi' })
  const rules = { voters: 'organizations', isAnonymous: false, dotsPerVoter: 1 } as const
  const vote = openDots(table, canvas, rules)
  await page.getByText('Il tuo ente ha un punto').waitFor()
  await guest.getByText('Votano gli enti: tu non siedi per nessun ente').waitFor()
  expect(await give('Il furgone della parrocchia', guest).count()).toBe(0)

  await give('Il furgone della parrocchia').click()
  await until(() => voteTally(table.marta.documents, vote.id).ballots === 1, 'the ballot of the body')
  // The colleague finds it on the other phone, and moves the same dot.
  await colleague.getByText('Non ti restano punti').waitFor()
  await colleague
    .getByRole('button', { name: 'Togli un punto da «Il furgone della parrocchia»', exact: true })
    .click()
  await give('Le cuoche della mensa', colleague).click()
  await until(
    () => voteTally(table.marta.documents, vote.id).items.at(0)?.itemId === cardsAt(table)[1]?.id,
    'the dot to move',
  )
  expect(voteTally(table.marta.documents, vote.id)).toMatchObject({ ballots: 1, spoiled: 0 })
  await take('Le cuoche della mensa').waitFor()
  valueOf(closeVote(table.marta, vote.id))
  await guest.getByText('Ha votato un ente').waitFor()
  for (const phone of [colleague, guest]) await phone.context().close()
})
