import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { type KeyboardPerson, keyboardPerson } from '../support/keyboard.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { openSampleMap } from '../support/tavolo-page.ts'

let running: LaunchedTavolo
let page: Page
let person: KeyboardPerson

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  person = keyboardPerson(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await openSampleMap(page, 'Elenco')
})

afterAll(async () => {
  await running.kill()
})

test('resources are worth something: volunteers stand apart, and what has no value leads to its card', async () => {
  await page.getByRole('radio', { name: 'Risorse 18' }).click()
  await page.getByText('226.500,00 €, di cui 216.100,00 € rimborsabili').waitFor()
  await page.getByRole('button', { name: 'Quanto valgono le risorse' }).click()
  const owners = page.getByRole('table', { name: 'Valore per proprietario' })
  const cells = owners.getByRole('row', { name: /^Passo Lento/ }).getByRole('cell')
  expect(await cells.allTextContents()).toEqual(['6.200,00 €', '10.400,00 €', '16.600,00 €'].map(unbroken))
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: /^R17/ }).click()
  await page.getByRole('region', { name: 'Archivio dei racconti di filanda' }).waitFor()
})

test('a co-activity is written, changed, taken away and brought back by keyboard', async () => {
  await page.keyboard.press('Control+7')
  await page.getByRole('radio', { name: 'Co-attività 7' }).click()
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: /^co-finanziamento/ }) })
  await row.getByText(/Mancano cittadini e famiglie/).waitFor()
  await row.getByRole('button', { name: 'Aggiungi chi lo fa già: co-finanziamento' }).focus()
  await person.press('Enter')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.type('Gruppo')
  await person.press('Enter')
  await row.getByRole('button', { name: /Togli .*Gruppo familiari/ }).waitFor()
  await row.getByRole('button', { name: /A che livello/ }).focus()
  await person.press('Enter')
  await page.getByRole('option', { name: 'collettivo' }).waitFor()
  await person.press('End', 'Enter')
  await row.getByRole('textbox', { name: 'Che cosa si fa' }).focus()
  await page.keyboard.type('Una colletta in valle')
  await person.press('Control+Enter')
  await row.getByText('Cittadini e famiglie ci sono.').waitFor()
  const open = row.getByRole('button', { name: 'Cambia Gruppo familiari in co-finanziamento' })
  await open.focus()
  await person.press('Enter')
  await row.getByRole('textbox', { name: 'Che cosa si fa' }).fill('Una colletta ogni anno')
  await person.press('Control+Enter')
  await row.getByText('Una colletta ogni anno').waitFor()
  await person.isAt(/^Cambia Gruppo familiari/)
  await person.press('Enter')
  await row.getByRole('button', { name: 'Togli', exact: true }).click()
  await row.getByText(/Mancano cittadini e famiglie/).waitFor()
  await person.isAt('Aggiungi chi lo fa già: co-finanziamento')
  await person.press('Control+z')
  await row.getByText('Una colletta ogni anno').waitFor()
  await person.press('Control+z', 'Control+z')
  await row.getByText(/Mancano cittadini e famiglie/).waitFor()
})

/** With the space that does not break before the euro. */
function unbroken(amount: string): string {
  return amount.replace(' ', '\u00A0')
}
