import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type KeyboardPerson, keyboardPerson } from '../support/keyboard.ts'
import { addPeopleByKeys, beginSessionByKeys, makeTavoloByKeys } from '../support/keyboard-steps.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'

// A whole OPERA of a table, from its people to its verbale, in the real window: nothing here but keys and eyes.

let running: LaunchedTavolo
let page: Page
let marta: KeyboardPerson

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  marta = keyboardPerson(page)
  // What is not there after this long is not coming: a journey of many steps must not wait half a minute at each.
  page.setDefaultTimeout(10_000)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('heading').first().waitFor()
})

afterAll(async () => {
  await running.kill()
})

const line = (name: string | RegExp) =>
  page.getByRole('tree', { name: 'Elenco della lavagna' }).getByRole('treeitem', { name })

/** The words of the verbale's first agenda item. */
async function verbale(): Promise<string> {
  return (await page.getByRole('textbox', { name: 'Verbale' }).first().textContent()) ?? ''
}

async function setTheTable(): Promise<void> {
  await makeTavoloByKeys(marta, 'Vicinato solidale')
  await addPeopleByKeys(marta, [
    ['Giulia Ferri', 'Cooperativa Arcobaleno'],
    ['Marco Bruni', 'Auser Valle'],
  ])
  await page.getByText('2 enti, 2 persone').waitFor()
}

/** The table is at the first item of its agenda. */
async function openTheItem(): Promise<void> {
  await beginSessionByKeys(marta)
  await marta.type('Primo incontro')
  await marta.press('Enter')
  await marta.arrivesAt('Primo incontro')
  await marta.reach('Aggiungi punto')
  await marta.press('Enter')
  await marta.isAt('Argomento del punto 1')
  await marta.type('Priorità')
  await marta.press('Enter', 'Escape')
  await marta.reach('Verbale')
  await marta.press('Enter')
  await marta.arrivesAt('Verbale n. 1')
  await marta.reach('Apertura')
  await marta.type('1735')
  await marta.press('Alt+ArrowDown')
  await marta.isAt('Verbale')
}

async function agreeTheQuestion(): Promise<void> {
  await marta.press('Alt+5')
  await marta.arrivesAt('Lavagne')
  await marta.press('n')
  await marta.isAt('Cerca un metodo')
  await marta.type('opera')
  await marta.reach('OPERA')
  await marta.press('Enter')
  await marta.arrivesAt('OPERA')
  await marta.reach('Altro su «OPERA»')
  await marta.press('Enter')
  await page.getByRole('menuitem', { name: 'Titolo e domanda' }).waitFor()
  await marta.press('Enter')
  await marta.reach('Domanda')
  await marta.press('Control+a')
  await marta.type('Che cosa serve alla valle entro un anno?')
  await marta.press('Escape')
  await page.getByText('Che cosa serve alla valle entro un anno?').waitFor()
}

/** Everybody is silent, here at one computer that goes from hand to hand. */
async function writeInSilence(): Promise<void> {
  await marta.press('t')
  await marta.isAt('Minuti')
  await marta.press('Control+a')
  await marta.type('8')
  await marta.press('Enter')
  await page.getByRole('timer', { name: 'Tempo che resta' }).waitFor()
  await marta.press('Alt+s')
  await marta.isAt('Si scrive in silenzio')
  await marta.reach(/Scrivo per$/)
  await writeFor('Ferri', ['Un furgone', 'Un giro fisso', 'Le chiavi della scuola', 'La sera'])
  await marta.reach(/Scrivo per$/, 'back')
  await writeFor('Bruni', ['Autisti volontari', 'Un numero solo', 'Merende', 'Un orto'])
  await page.getByText('8 cartoncini da 2 persone').first().waitFor()
}

/** What only this computer has yet. */
function silent(text: string): Locator {
  return page
    .getByRole('list', { name: 'Scritti in silenzio: li vedi solo tu' })
    .getByRole('button', { name: new RegExp(`^${text}, .*solo qui`) })
}

async function writeFor(name: string, texts: readonly string[]): Promise<void> {
  await marta.press('ArrowRight')
  await marta.isAt(new RegExp(`^${name}.*Scrivo per$`))
  // While one chooses whom one writes for letters mean names.
  await marta.press('Alt+n')
  for (const text of texts) {
    await marta.type(text)
    await marta.press('Enter')
    await silent(text).waitFor()
  }
  await marta.press('Escape')
}

/** Whoever gave dots hands the computer on. */
async function voteAs(typed: string): Promise<void> {
  await marta.press('Control+a')
  await marta.type(typed)
  await marta.press('Enter')
  await page.getByText('Ti restano 2 punti', { exact: true }).waitFor()
}

async function give(text: string, left: string): Promise<void> {
  await marta.reach(`Dai un punto a «${text}»`)
  await marta.press('Enter')
  await page.getByText(left, { exact: true }).waitFor()
}

async function rank(): Promise<void> {
  await marta.press('v')
  await marta.isAt('Domanda del voto')
  await marta.press('Enter')
  await marta.isAt('Che cosa conta di più?')
  await page
    .getByText('2 punti a testa, al massimo 1 su uno stesso cartoncino, al massimo uno sui propri')
    .waitFor()
  await marta.reach('Vota da qui')
  await marta.press('Enter')
  await marta.reach('Chi vota')
  await voteAs('ferri')
  await give('Un giro fisso', 'Ti resta un punto')
  // One of one's own, and one on each.
  await marta.press('Enter')
  await marta.reach('Dai un punto a «La sera»')
  await marta.press('Enter')
  await page.getByText('Ti resta un punto', { exact: true }).waitFor()
  await give('Un numero solo', 'Non ti restano punti')
  await marta.reach('Chi vota', 'back')
  await voteAs('bruni')
  await give('Un giro fisso', 'Ti resta un punto')
  await give('Un orto', 'Non ti restano punti')
  await page.getByText('Hanno votato 2 persone').first().waitFor()
  await marta.reach('Chiudi il voto', 'back')
  await marta.press('Enter')
  await marta.isAt('Esito del voto: Che cosa conta di più?')
  await page.getByText('Primo: «Un giro fisso», con 2 punti.').waitFor()
}

/** What lies near is gathered and named, and its name goes where the table is at. */
async function arrange(): Promise<void> {
  await marta.reach('Lavagna', 'back')
  await marta.press('ArrowRight')
  await line(/^Rilevanza, 8 cartoncini/).waitFor()
  await marta.reach(/^Opinioni personali, /)
  await marta.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown')
  await page.getByText('2 cartoncini scelti').waitFor()
  await marta.press('r')
  await marta.isAt('Nome della nuvola')
  await marta.type('Muoversi')
  await marta.press('Enter')
  await marta.isAt('Muoversi, 2 cartoncini, nuvola')
  await marta.press('5')
  await line(/^Aggregazione, 2 cartoncini/).waitFor()
  await marta.isAt('Muoversi, 2 cartoncini, nuvola')
  await marta.press('m')
}

async function openTheVerbale(): Promise<void> {
  await marta.press('Alt+3')
  await marta.arrivesAt('Sessioni')
  await marta.reach('Primo incontro')
  await marta.press('Enter')
  await marta.arrivesAt('Primo incontro')
  await marta.reach('Verbale')
  await marta.press('Enter')
  await marta.arrivesAt('Verbale n. 1')
}

test('an OPERA is run by keys alone, from the question to the verbale', async () => {
  await setTheTable()
  await openTheItem()
  await agreeTheQuestion()
  await writeInSilence()
  await marta.reach('Svela', 'back')
  await marta.press('Enter')
  // What was revealed lies on the table; what is read aloud goes to where it is ranked.
  await marta.reach(/^Un orto, di Bruni .*, Opinioni personali$/)
  await marta.press('Control+a', '4')
  await marta.isAt(/^Un orto, .*, Rilevanza$/)
  await rank()
  await marta.reach("Porta l'esito nel verbale")
  await marta.press('Enter')
  await page.getByText('Scritto nel verbale, al punto 1: Priorità').first().waitFor()
  await arrange()
  await openTheVerbale()
  await expect.poll(verbale).toContain('Muoversi')
  const written = await verbale()
  expect(written).toContain(
    'Che cosa conta di più? – esito del voto orientativo sulla lavagna «OPERA». 4 punti in tutto.',
  )
  expect(written).toContain('1. Un giro fisso: 2 punti2. Un numero solo: un punto2. Un orto: un punto')
  expect(written).toContain('Muoversi – nuvola della lavagna «OPERA», zona «Aggregazione», con 2 cartoncini:')
}, 60_000)
