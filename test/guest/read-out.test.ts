import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { closeVote } from '../../shared/doc/commands/votes.ts'
import { atGuestTable } from '../support/guest/at-guest-table.ts'
import { openDots, putCanvasOnTable, writeCard } from '../support/guest/canvas-table.ts'
import { admitAll, comeIn, paragraph, type GuestTable } from '../support/guest/guest-table.ts'
import { listenTo } from '../support/guest/listen-to.ts'
import { keyboardPerson } from '../support/keyboard.ts'
import { valueOf } from '../support/value-of.ts'

// The page for whoever hears it: what is read out by itself, where reading starts, what one can go to.

let table: GuestTable
let page: Page

atGuestTable((seat) => {
  ;({ table, page } = seat)
})

test('a whole visit by ear: each screen is begun at its heading, and what changes is said once', async () => {
  const heard = await listenTo(page)
  await page.goto(table.link)
  await page.getByRole('heading', { name: 'Come ti chiami?', level: 1 }).waitFor()
  expect(await focused(page)).toBe('H1 Come ti chiami?')
  await page.getByRole('button', { name: 'Entra' }).click()
  await heard.until(/Scrivi il tuo nome/)
  const field = page.getByRole('textbox', { name: 'Il tuo nome' })
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await described(page)).toContain('Scrivi il tuo nome')
  await field.fill('Rosanna Dal Col')
  await page.getByRole('button', { name: 'Entra' }).click()
  await page.getByText('Hai detto di essere Rosanna Dal Col.').waitFor()
  expect(await focused(page)).toBe('H1 Aspetta: chi conduce ti fa entrare')
  await admitAll(table)
  await page.getByText('Partecipi come Rosanna Dal Col').waitFor()
  await page.getByRole('heading', { name: 'Nessun punto è in corso', level: 1 }).waitFor()
  expect(await focused(page)).toMatch(/^MAIN/)
  await heard.until('Collegato al tavolo')

  table.begin(table.items[0])
  await heard.until('Ora: Apertura dei lavori')
  await page.getByRole('heading', { name: 'Apertura dei lavori', level: 1 }).waitFor()
  heard.forget()
  for (const words of ['Marta apre', 'la seduta']) table.write(table.items[0], paragraph(words))
  await page.getByText('la seduta').waitFor()
  // What is being written is there to be read, and interrupts nobody.
  expect(await heard.now()).toEqual([])

  await page.getByRole('button', { name: 'Sono presente' }).click()
  await heard.until('Hai detto di essere presente: chi conduce lo conferma.')
  await page.getByRole('button', { name: 'Scrivi' }).click()
  expect(await page.getByRole('button', { name: 'Scrivi' }).getAttribute('aria-current')).toBe('page')
  await page.getByRole('button', { name: 'Un bisogno' }).click()
  await page.getByRole('textbox', { name: 'Che cosa manca' }).fill('Trasporto la sera')
  await page.getByRole('button', { name: 'Manda al tavolo' }).click()
  await heard.until('Mandato al tavolo.')
  await page.getByRole('button', { name: 'Togli' }).click()
  await heard.until(/^Tolto\./)

  heard.forget()
  table.network.set('cut')
  await heard.until(/^Non collegato dalle \d\d:\d\d/)
  table.network.set('whole')
  await heard.until('Collegato al tavolo')
  expect((await heard.now()).filter((words) => words === 'Collegato al tavolo')).toHaveLength(1)
})

test('a canvas by ear: what others write is told now and then, in one message; what one does is answered at once', async () => {
  const heard = await listenTo(page)
  await comeIn(page, { table, name: 'Rosanna Dal Col' })
  const canvas = putCanvasOnTable(table)
  await heard.until('Sul tavolo: Che cosa frena il vicinato, e che cosa lo aiuta?')
  heard.forget()
  const written = Array.from({ length: 12 }, (_, index) => `Ostacolo ${index + 1}`)
  for (const text of written) {
    writeCard(table, canvas.obstacles, { text })
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await heard.until(/^\d+ cartoncini nuovi in «Ostacoli»\.$/)
  // All of it, in one message; in two where this machine was slow.
  await expect
    .poll(async () =>
      (await heard.now()).reduce((sum, words) => sum + Number(/^\d+/.exec(words)?.[0] ?? 1), 0),
    )
    .toBe(12)
  expect((await heard.now()).length).toBeLessThanOrEqual(2)

  heard.forget()
  const list = page.getByRole('list', { name: 'Ostacoli', exact: true })
  expect(await list.getByRole('listitem').count()).toBe(12)
  await page.getByRole('button', { name: 'Aggiungi cartoncino in «Aiuti»' }).click()
  await page.keyboard.type('Il furgone')
  await page.keyboard.press('Enter')
  await heard.until('Mandato al tavolo.')

  heard.forget()
  const vote = openDots(table, canvas)
  await heard.until('Si vota: Da dove si comincia? Hai 2 punti.')
  const give = page.getByRole('button', { name: 'Un punto a «Ostacolo 3»' })
  await give.click()
  await heard.until('Ti resta un punto')
  heard.forget()
  for (let press = 1; press <= 2; press += 1) await give.click()
  // The same words again are said again.
  await expect
    .poll(async () => (await heard.now()).filter((words) => words.includes('uno per proposta')).length)
    .toBe(2)
  valueOf(closeVote(table.marta, vote.id))
  await heard.until("Il voto è chiuso: c'è l'esito.")
})

test('one goes through it by landmarks and headings: one of each where one is to be found', async () => {
  table.begin(table.items[0])
  await page.goto(table.link)
  await page.getByRole('textbox', { name: 'Il tuo nome' }).fill('Rosanna Dal Col')
  await page.getByRole('button', { name: 'Entra' }).click()
  await admitAll(table)
  await page.getByRole('heading', { name: 'Apertura dei lavori' }).waitFor()
  for (const [tab, heading] of [
    ['Ora', 'Apertura dei lavori'],
    ['Scrivi', 'Scrivi al tavolo'],
    ['Leggi', 'Ordine del giorno e verbale'],
  ] as const) {
    await page.getByRole('button', { name: tab, exact: true }).click()
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    for (const landmark of ['banner', 'navigation', 'main'] as const)
      expect(await page.getByRole(landmark).count(), `${landmark} of ${tab}`).toBe(1)
    expect(await page.getByRole('heading', { level: 1 }).count(), `headings of ${tab}`).toBe(1)
    expect(await page.title()).toBe(`${tab} · Vicini di valle`)
  }
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('it')
})

test('whoever presses a button that goes away is not sent back to the top', async () => {
  const { reach, type, press, isAt } = keyboardPerson(page)
  await page.goto(table.link)
  await page.getByRole('textbox', { name: 'Il tuo nome' }).fill('Rosanna Dal Col')
  await page.getByRole('button', { name: 'Entra' }).click()
  await admitAll(table)
  await page.getByRole('button', { name: 'Sono presente' }).waitFor()
  await reach('Sono presente')
  await press('Enter')
  await isAt('La tua presenza')
  await reach('Scrivi', 'back')
  await press('Enter')
  await reach(/^Un bisogno/)
  await press('Enter')
  await reach('Che cosa manca')
  await type('Trasporto la sera')
  await press('Enter')
  await page.getByRole('button', { name: 'Togli' }).waitFor()
  await reach('Togli')
  await press('Enter')
  await isAt('Annulla')
  await press('Enter')
  await isAt('Quello che hai scritto')
  await page.getByRole('listitem').filter({ hasText: 'Trasporto la sera' }).waitFor()
})

/** Where reading goes on from. */
async function focused(where: Page): Promise<string> {
  return where.evaluate(() => {
    const element = document.activeElement
    return `${element?.tagName ?? ''} ${element?.textContent ?? ''}`
  })
}

/** What is read after the name of what has focus. */
async function described(where: Page): Promise<string> {
  return where.evaluate(() =>
    (document.activeElement?.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '')
      .join(' '),
  )
}
