import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { sampleSnapshot } from '../support/sample-documents.ts'
import { stubOpenDialog } from '../support/stub-dialogs.ts'

let running: LaunchedTavolo
let page: Page

/** From a key to what it paints, on two busy cores: what a person still calls at once. */
const atOnceMs = 500

/** The sample with 40 organizations, 60 people and a session of 200 items, of which the first has 500 blocks. */
function largeTavolo(): string {
  const sample = sampleSnapshot()
  const [body] = sample.organizations
  const [person] = sample.participants
  const [session] = sample.sessions
  const [item] = sample.agendaItems
  const [minutes] = sample.minutes
  const many = <Value>(count: number, make: (index: number) => Value) =>
    Array.from({ length: count }, (_, index) => make(index))
  const order = (index: number) =>
    `b${String(index + 100).padStart(3, '0')}`.replace(/0+$/, (zeros) => `${zeros}V`)
  const blocks = many(500, (index) => ({
    kind: 'contribution',
    speakerId: `participant:p${index % 60}`,
    runs: [{ kind: 'text', text: `Intervento ${index}: `.repeat(8), isBold: false, isItalic: false }],
  }))
  const none = {
    actions: [],
    decisions: [],
    reservations: [],
    stances: [],
    supports: [],
    divergences: [],
    positions: [],
    conflicts: [],
  }
  const freed = { status: 'draft', approvedOn: null, approvalMode: null, frozenSnapshot: null }
  const nobody = { chairId: null, facilitatorId: null, minuteTakerId: null }
  return JSON.stringify({
    ...sample,
    ...none,
    attachments: [],
    observations: [],
    signatures: [],
    attendance: [],
    agendaChanges: [],
    organizations: many(40, (index) => ({
      ...body,
      id: `organization:o${index}`,
      order: order(index),
      name: `Associazione numero ${index} della valle e dei monti`,
      shortName: '',
      isVoting: true,
    })),
    participants: many(60, (index) => ({
      ...person,
      id: `participant:p${index}`,
      order: order(index),
      givenName: 'Nome',
      familyName: `Cognome${index}`,
      organizationId: `organization:o${index % 40}`,
      tableRole: 'member',
    })),
    sessions: [{ ...session, id: 'session:s', number: 1, title: 'La grande seduta' }],
    minutes: [{ ...minutes, ...freed, ...nobody, id: 'minutes:s', sessionId: 'session:s' }],
    agendaItems: many(200, (index) => ({
      ...item,
      id: `agendaItem:i${index}`,
      sessionId: 'session:s',
      order: order(index),
      topic: `Punto numero ${index}`,
      runningSince: null,
    })),
    texts: { 'agendaItem:i0': blocks },
    process: {
      ...sample.process,
      title: 'Tavolo grande',
      officerId: null,
      facilitatorId: null,
      minuteTakerId: null,
      leadAuthorityId: null,
    },
  })
}

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  await page.setViewportSize({ width: 1280, height: 800 })
  const path = join(mkdtempSync(join(tmpdir(), 'tavolo-large-')), 'grande.json')
  writeFileSync(path, largeTavolo())
  await stubOpenDialog(running.application, path)
  await page.getByRole('button', { name: 'Apri un file…' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tavolo grande' }).waitFor()
  await page.getByRole('link', { name: 'Sessioni', exact: true }).click()
  await page.getByRole('link', { name: 'La grande seduta' }).click()
  await page.getByRole('heading', { level: 1, name: 'La grande seduta' }).waitFor()
})

afterAll(() => running.kill())

/** Time from each key to the frame after it, in milliseconds; gives the middle one. */
async function paintAfter(keys: readonly string[]): Promise<number> {
  const times: number[] = []
  for (const key of keys) {
    const startMs = performance.now()
    await page.keyboard.press(key)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))))
    times.push(performance.now() - startMs)
  }
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0
}

test('an agenda of 200 items can be typed in', async () => {
  const topic = page.getByRole('textbox', { name: 'Argomento del punto 150' })
  await topic.click()
  expect(await paintAfter('abcdefghij'.split(''))).toBeLessThan(atOnceMs)
  await topic.blur()
})

test('sixty people of forty organizations are ticked by keys', async () => {
  await page.getByRole('link', { name: 'Presenze', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Presenze' }).waitFor()
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Cognome0|Cognome0 / })
    .first()
    .focus()
  const keys = Array.from({ length: 60 }, () => ['Space', 'ArrowDown']).flat()
  const startMs = performance.now()
  const middleMs = await paintAfter(keys)
  console.log(
    `60 people ticked in ${Math.round(performance.now() - startMs)} ms, a key ${Math.round(middleMs)} ms`,
  )
  expect(middleMs).toBeLessThan(atOnceMs)
  await page.getByText('40 enti su 40 con diritto di voto · 60 persone').waitFor()
  await page.goBack()
})

test('a verbale of 200 items and 500 interventi opens, and a key paints at once', async () => {
  const startMs = performance.now()
  await page.getByRole('link', { name: 'Verbale', exact: true }).click()
  const text = page.getByRole('textbox', { name: 'Verbale' }).first()
  await text.waitFor()
  console.log(`the verbale opened in ${Math.round(performance.now() - startMs)} ms`)
  await text.click()
  await page.keyboard.press('Control+End')
  const middleMs = await paintAfter(
    'una parola dopo l altra'.split('').map((letter) => (letter === ' ' ? 'Space' : letter)),
  )
  console.log(`a key paints in ${Math.round(middleMs)} ms`)
  expect(middleMs).toBeLessThan(atOnceMs)
  await expect
    .poll(() => page.getByRole('status').textContent(), { timeout: 5000 })
    .toContain('Salvato su questo computer')
})
