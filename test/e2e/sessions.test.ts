import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { stubSaveDialog } from '../support/stub-dialogs.ts'

let running: LaunchedTavolo
let page: Page

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page.getByRole('link', { name: 'Sessioni' }).click()
})

afterAll(async () => {
  await running.kill()
})

async function type(words: readonly string[]): Promise<void> {
  for (const word of words) {
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
  }
}

async function topics(): Promise<string[]> {
  const fields = await page.getByRole('textbox', { name: /^Argomento del punto/ }).all()
  return Promise.all(fields.map((field) => field.inputValue()))
}

/** What the agenda says beside its heading. */
async function total(): Promise<string> {
  return (await page.getByRole('region', { name: 'Ordine del giorno' }).textContent()) ?? ''
}

describe('a session is prepared by keyboard', () => {
  test('a title is enough to make one, and it gets the next number', async () => {
    await page.getByRole('button', { name: 'Nuova sessione' }).click()
    await page.keyboard.press('Enter')
    await page.getByText('Scrivi un titolo').waitFor()
    await type(['Chi comincia'])
    await page.getByRole('heading', { level: 1, name: 'Chi comincia' }).waitFor()
    expect(await page.getByText('4ª sessione').count()).toBeGreaterThan(0)
  })

  test('what people had promised before stands on top', async () => {
    const carried = page.getByRole('region', { name: 'Impegni ancora aperti' })
    expect(await carried.getByRole('listitem').count()).toBe(6)
    await carried.getByRole('button', { name: 'Chiudi: Elenco delle spese vive' }).click()
    await expect.poll(() => carried.getByRole('listitem').count()).toBe(5)
    await page.getByRole('button', { name: 'Annulla' }).click()
    await expect.poll(() => carried.getByRole('listitem').count()).toBe(6)
  })

  test('Enter goes from topic to minutes to the next point', async () => {
    await page.getByRole('button', { name: 'Aggiungi punto' }).click()
    await type(['Saluti', '10', 'Sede', '60', 'Calendario'])
    await page.keyboard.type('30')
    await page.keyboard.press('Tab')
    expect(await topics()).toEqual(['Saluti', 'Sede', 'Calendario'])
    await expect.poll(total).toContain('100 minuti su 155')
  })

  test('Alt and an arrow move a point, which keeps the cursor', async () => {
    const field = page.getByRole('textbox', { name: 'Argomento del punto 3' })
    await field.focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(topics).toEqual(['Saluti', 'Calendario', 'Sede'])
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(topics).toEqual(['Calendario', 'Saluti', 'Sede'])
    const focused = page.getByRole('textbox', { name: 'Argomento del punto 1' })
    await expect.poll(() => focused.evaluate((input) => input === document.activeElement)).toBe(true)
  })

  test('a point can be dragged too', async () => {
    const rows = page.getByRole('region', { name: 'Ordine del giorno' }).getByRole('listitem')
    const handle = rows.first().locator('[draggable]')
    await handle.dragTo(rows.last(), { targetPosition: { x: 40, y: 40 } })
    await expect.poll(topics).toEqual(['Saluti', 'Sede', 'Calendario'])
  })

  test('an agenda that is too long says by how much', async () => {
    const minutes = page.getByRole('textbox', { name: 'Minuti del punto 2' })
    await minutes.fill('120')
    await minutes.press('Enter')
    await expect.poll(total).toContain('5 minuti oltre la fine')
  })

  test('a title that is emptied leaves the one before', async () => {
    const title = page.getByRole('textbox', { name: 'Titolo' })
    await title.fill('')
    await page.getByText('Finché è vuoto resta quello di prima').waitFor()
    await title.fill('Chi comincia, e da dove')
    await title.blur()
    await page.getByRole('heading', { level: 1, name: 'Chi comincia, e da dove' }).waitFor()
  })

  test('the session goes to the calendar', async () => {
    await page.getByRole('button', { name: 'Salva nel calendario' }).click()
    await page.getByText('Questa sessione non ha ancora un giorno').waitFor()
    const folder = mkdtempSync(join(tmpdir(), 'tavolo-calendar-'))
    await page.getByRole('textbox', { name: 'Giorno' }).fill('14/05/2026')
    await stubSaveDialog(running.application, { folder })
    await page.getByRole('button', { name: 'Salva nel calendario' }).click()
    await page.getByText('Salvato in «Vicini di valle, sessione 4.ics»').waitFor()
    const calendar = readFileSync(join(folder, 'Vicini di valle, sessione 4.ics'), 'utf8')
    expect(calendar).toContain('DTSTART;TZID=Europe/Rome:20260514T173000')
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  })
})

describe('presences are taken by keyboard', () => {
  beforeAll(async () => {
    await page.getByRole('link', { name: 'Presenze' }).click()
    await page.getByRole('heading', { level: 1, name: 'Presenze' }).waitFor()
  })

  function person(name: string) {
    return page.getByRole('main').getByRole('button', { name: new RegExp(name) })
  }

  async function stateOf(name: string): Promise<string> {
    return ((await person(name).textContent()) ?? '').trim()
  }

  test('a name and Enter tick somebody, one after the other', async () => {
    await type(['negroni', 'ferr'])
    await expect.poll(() => stateOf('Negroni Paolo')).toMatch(/^Presente/)
    await expect.poll(() => stateOf('Ferrante Giulia')).toMatch(/^Presente/)
    await page.getByText('2 enti su 7 con diritto di voto · 2 persone').waitFor()
  })

  test('arrows and single keys do the rest', async () => {
    await person('Negroni Paolo').focus()
    await page.keyboard.press('e')
    await expect.poll(() => stateOf('Negroni Paolo')).toMatch(/^In parte.*entra alle \d\d:\d\d/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('g')
    await expect.poll(() => stateOf('Ferrante Giulia')).toMatch(/^Giustificato/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('u')
    await expect.poll(() => stateOf('Amrani Youssef')).toMatch(/^Presente.*uditore/)
    await page.getByText('1 ente su 7 con diritto di voto · 2 persone').waitFor()
  })

  test('the time of entry can be corrected, and a mandate given for this session', async () => {
    await person('Negroni Paolo').focus()
    await page.getByRole('textbox', { name: 'Entra alle' }).fill('18:05')
    await expect.poll(() => stateOf('Negroni Paolo')).toContain('entra alle 18:05')
    await page.getByRole('button', { name: /Titolo per questa sessione/ }).click()
    await page.getByRole('option', { name: 'portavoce' }).click()
    await expect.poll(() => stateOf('Negroni Paolo')).toContain('portavoce')
  })

  test('the others are ticked with one button, and unticked with another', async () => {
    await page.getByRole('button', { name: 'Gli altri presenti' }).click()
    await page.getByText('6 enti su 7 con diritto di voto · 13 persone').waitFor()
    await page.getByRole('button', { name: 'Annulla' }).click()
    await page.getByText('1 ente su 7 con diritto di voto · 2 persone').waitFor()
  })

  test('the sheet to sign is ready to print', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tavolo-sheet-'))
    await stubSaveDialog(running.application, { folder })
    await page.getByRole('button', { name: 'Foglio firme' }).click()
    await page.getByRole('menuitem', { name: 'PDF' }).click()
    await page.getByText('Salvato in «Vicini di valle, foglio firme 4.pdf»').waitFor()
    const bytes = readFileSync(join(folder, 'Vicini di valle, foglio firme 4.pdf'))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('decisions and actions', () => {
  beforeAll(async () => {
    await page.getByRole('link', { name: 'Decisioni e azioni' }).click()
    await page.getByRole('heading', { level: 1, name: 'Decisioni e azioni' }).waitFor()
  })

  function actions() {
    return page.getByRole('region', { name: 'Azioni' }).getByRole('listitem')
  }

  test('all of them are there, and each leads to its verbale', async () => {
    expect(await actions().count()).toBe(7)
    const decisions = page.getByRole('region', { name: 'Decisioni' })
    expect(await decisions.getByRole('listitem').count()).toBe(7)
    const link = decisions.getByRole('link', { name: 'Verbale della 3ª sessione' }).first()
    expect(await link.getAttribute('href')).toMatch(/\/minutes$/)
  })

  test('words narrow them while one types', async () => {
    await page.getByRole('searchbox', { name: 'Cerca nel testo' }).fill('riscaldamento')
    await expect.poll(() => actions().count()).toBe(1)
    await page.getByRole('button', { name: 'Togli i filtri' }).click()
    await expect.poll(() => actions().count()).toBe(7)
  })

  test('an action is closed with a tick, and opened again with undo', async () => {
    const tick = page.getByRole('checkbox', { name: 'Chiusa: Prima bozza del progetto definitivo' })
    await tick.focus()
    await page.keyboard.press('Space')
    await page.getByText('Azione chiusa.').waitFor()
    await expect.poll(() => tick.isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Annulla' }).last().click()
    await expect.poll(() => tick.isChecked()).toBe(false)
  })

  test('an action can be added from here', async () => {
    await page.getByRole('button', { name: 'Aggiungi azione' }).click()
    await page.keyboard.type('Chiamare il fabbro')
    await page.keyboard.press('Enter')
    await expect.poll(() => actions().count()).toBe(8)
    await page.getByText('Chiamare il fabbro', { exact: true }).waitFor()
  })

  test('a notice with a way back goes with the tavolo it works on', async () => {
    const added = page.getByRole('alertdialog').filter({ hasText: 'Azione aggiunta' })
    expect(await added.count()).toBe(1)
    await page.keyboard.press('F6')
    await expect
      .poll(() =>
        added.getByRole('button', { name: 'Annulla' }).evaluate((it) => it === document.activeElement),
      )
      .toBe(true)
    await page.getByRole('link', { name: 'I tuoi tavoli' }).click()
    await page.getByRole('heading', { level: 1, name: 'I tuoi tavoli' }).waitFor()
    await expect.poll(() => added.count()).toBe(0)
    await page.getByRole('link', { name: 'Vicini di valle' }).click()
    await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
  })
})

test('a session is deleted with its verbale, and comes back with all of it', async () => {
  await page.getByRole('link', { name: 'Sessioni' }).click()
  await page.getByRole('link', { name: 'Chi comincia, e da dove' }).click()
  await page.getByRole('button', { name: 'Altro su questa sessione' }).click()
  await page.getByRole('menuitem', { name: 'Cancella la sessione' }).click()
  await page.getByText('4ª sessione cancellata').waitFor()
  expect(await page.getByRole('link', { name: 'Chi comincia, e da dove' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Annulla' }).last().click()
  await page.getByRole('link', { name: 'Chi comincia, e da dove' }).click()
  await expect.poll(topics).toEqual(['Saluti', 'Sede', 'Calendario'])
})

test('a session with an approved verbale cannot be changed, and says why', async () => {
  await page.getByRole('link', { name: 'Da dove cominciamo' }).click()
  await page.getByText('Il verbale è approvato: la sessione resta').waitFor()
  expect(await page.getByRole('button', { name: 'Aggiungi punto' }).count()).toBe(0)
})
