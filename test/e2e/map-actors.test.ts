import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { drag } from '../support/drag.ts'
import { type KeyboardPerson, keyboardPerson } from '../support/keyboard.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { openSampleMap } from '../support/tavolo-page.ts'
import { createVerbale } from '../support/verbale-page.ts'

let running: LaunchedTavolo
let page: Page
let person: KeyboardPerson

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  person = keyboardPerson(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await openSampleMap(page, 'Attori')
  await chip('Distretto').waitFor()
})

afterAll(async () => {
  await running.kill()
})

/** The card of an actor, wherever it is; or only where it is said to be. */
function chip(name: string, within: Page | Locator = page, place = ''): Locator {
  return within.getByRole('button', { name: new RegExp(`^${name} ?, ${place}`) })
}

/** A cell of the stakeholder map by its marks, with the quadrant it lies in. */
function cellAt(interest: number, influence: number, quadrant: string): Locator {
  return page.getByRole('list', { name: `Interesse ${interest}, influenza ${influence}: ${quadrant}` })
}

test('arrows change interest and influence by one, through the quadrants; Canc takes an actor off, undo brings it back', async () => {
  await chip('Distretto', cellAt(3, 5, 'Istituzionali')).waitFor()
  await page.getByText(/lavorare insieme fin dall'inizio/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await person.reach(/^Distretto, /)
  await person.press('ArrowRight')
  await chip('Distretto', cellAt(4, 5, 'Chiave')).waitFor()
  await person.isAt(/^Distretto, interesse 4, influenza 5/)
  await page.getByText('Distretto: interesse 4, influenza 5.').waitFor()
  await person.press('ArrowDown', 'ArrowDown')
  await chip('Distretto', cellAt(4, 3, 'Operativi')).waitFor()
  await person.press('Delete')
  await chip('Distretto', page.getByRole('list', { name: 'Da collocare' })).waitFor()
  await person.isAt(/^Distretto, da collocare/)
  await person.press('Control+z', 'Control+z', 'Control+z', 'Control+z')
  await chip('Distretto', cellAt(3, 5, 'Istituzionali')).waitFor()
})

test('the mouse drags an actor to another quadrant and into the tray; the list does the same', async () => {
  await drag(page, { what: chip('Il Cortile'), to: cellAt(5, 5, 'Chiave') })
  await chip('Il Cortile', cellAt(5, 5, 'Chiave')).waitFor()
  // The tray is out of sight: the page comes along at its edge.
  await drag(page, { what: chip('Il Cortile'), to: page.getByRole('heading', { name: 'Da collocare' }) })
  await chip('Il Cortile', page, 'da collocare').waitFor()
  const row = page.getByRole('row', { name: /^Il Cortile APS/ })
  await row.getByText('da collocare').waitFor()
  await row.getByRole('button', { name: 'Interesse di Il Cortile: uno in più' }).click()
  await row.getByRole('button', { name: 'Influenza di Il Cortile: uno in più' }).click()
  await chip('Il Cortile', cellAt(1, 1, 'Marginali')).waitFor()
  await row.getByText('Marginali').waitFor()
})

test('in the ecosystem actors come nearer by keys, by mouse and by the list', async () => {
  await page.getByRole('radio', { name: 'Ecosistema' }).click()
  const near = page.getByRole('list', { name: 'Anello vicino: chi incontra ogni giorno' })
  await chip('Gruppo familiari', page.getByRole('list', { name: 'Da collocare' })).focus()
  await person.press('ArrowUp')
  await person.isAt('Gruppo familiari, anello medio')
  await page.getByText('Gruppo familiari: anello medio.').waitFor()
  await person.press('ArrowUp', 'ArrowUp')
  await chip('Gruppo familiari', near).waitFor()
  await person.isAt('Gruppo familiari, anello vicino')
  await drag(page, { what: chip('Passo Lento'), to: page.getByText('La persona', { exact: true }) })
  await chip('Passo Lento', near).waitFor()
  await page.getByRole('button', { name: 'Vicinanza alla persona di Unione: uno in più' }).click()
  await chip('Unione', page, 'anello lontano').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await chip('Passo Lento').focus()
  await person.press('Delete')
  await chip('Passo Lento', page, 'da collocare').waitFor()
  await person.press('Control+z')
  await chip('Passo Lento', page, 'anello vicino').waitFor()
})

test('lines on the rings say who gives to whom, and the list says it with the resources', async () => {
  // Unione and Gruppo familiari give to each other, so do Unione and Passo Lento; of these three no others.
  const lines = page.getByRole('region', { name: 'Attori intorno alla persona' }).locator('svg g')
  await expect.poll(() => lines.locator('line').count()).toBe(2)
  expect(await lines.locator('polygon').count()).toBe(4)
  const cells = page.getByRole('row', { name: /^Unione/ }).getByRole('cell')
  expect(await cells.nth(1).getByRole('listitem').allTextContents()).toContain('Gruppo familiari R03')
  expect(await cells.nth(2).getByRole('listitem').allTextContents()).toContain(
    'Gruppo familiari potrebbe: R13',
  )
})

test('Enter opens the card of an actor', async () => {
  await chip('Gruppo familiari').focus()
  await person.press('Enter')
  await page.getByRole('region', { name: 'Chi cura chi cura, gruppo di familiari' }).waitFor()
})

test('actors are placed before there is any need, and both maps go into the open item as they stand', async () => {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  const address = await createVerbale(page)
  await page.getByRole('link', { name: 'Persone' }).click()
  await page.getByRole('button', { name: 'Importa un elenco' }).click()
  const rows = 'cognome\tnome\tente\nRossi\tAnna\tLa Rete\nNeri\tUgo\tIl Ponte'
  await page.getByRole('textbox', { name: 'Oppure incolla qui le righe' }).fill(rows)
  await page.getByRole('button', { name: 'Vedi che cosa entra' }).click()
  await page.getByRole('button', { name: 'Aggiungi 2 persone' }).click()
  await page.getByRole('link', { name: 'Mappa' }).click()
  await page.getByText('La mappa è ancora bianca').waitFor()
  await person.press('Control+3')
  await chip('La Rete').focus()
  await person.press('ArrowUp', 'ArrowUp')
  await chip('La Rete', cellAt(3, 4, 'Istituzionali')).waitFor()
  await toMinutes()
  await page.getByRole('radio', { name: 'Ecosistema' }).click()
  await chip('Il Ponte').focus()
  await person.press('ArrowUp', 'ArrowUp')
  await chip('Il Ponte', page, 'anello vicino').waitFor()
  await toMinutes()
  await page.evaluate((target) => {
    window.location.href = target
  }, address)
  const text = page.getByRole('textbox', { name: 'Verbale' }).first()
  await text.waitFor()
  expect(await text.getByRole('paragraph').allTextContents()).toEqual([
    'Attori per interesse e influenza:',
    'Istituzionali – La Rete (interesse 3, influenza 4).',
    'Da collocare – Il Ponte.',
    'Attori intorno alla persona:',
    'Anello vicino – Il Ponte.',
    'Da collocare – La Rete.',
  ])
})

/** Presses the button and, because no session is on, picks the only item. */
async function toMinutes(): Promise<void> {
  await page.getByRole('button', { name: 'Porta nel verbale' }).click()
  await page.getByRole('menuitem', { name: '1. Apertura' }).click()
}
