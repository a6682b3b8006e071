import type { Page } from 'playwright-core'
import { goToEnd, openVerbale } from '../support/verbale-page.ts'

/** One thing that somebody does in a session. It leaves a word in the tavolo that no other step writes. */
export type SessionStep = (page: Page, word: string, verbale: string) => Promise<void>

/** What somebody does in a session; `verbale` is the address of the first one. */
export const sessionSteps: readonly SessionStep[] = [
  async function writeInVerbale(page, word, verbale) {
    await openVerbale(page, verbale)
    await goToEnd(page)
    await page.keyboard.type(`${word} `, { delay: 10 })
  },
  async function planSession(page, word) {
    await page.getByRole('link', { name: 'Sessioni' }).click()
    await page.getByRole('button', { name: 'Nuova sessione' }).click()
    await page.getByRole('textbox', { name: 'Titolo' }).fill(word)
    await page.keyboard.press('Enter')
  },
  async function addAgendaItem(page, word) {
    await page.getByRole('link', { name: 'Sessioni' }).click()
    await page.getByRole('link', { name: 'Primo incontro' }).click()
    await page.getByRole('button', { name: 'Aggiungi punto' }).click()
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
  },
  async function addPerson(page, word) {
    await page.getByRole('link', { name: 'Persone' }).click()
    const name = page.getByRole('textbox', { name: 'Nome e cognome' })
    const add = page.getByRole('button', { name: 'Aggiungi una persona' })
    await name.or(add).first().waitFor()
    if (!(await name.isVisible())) await add.click()
    await name.fill(`Anna ${word}`)
    await page.keyboard.press('Enter')
  },
]

/** The word of a step: no other step's word is a part of it. */
export function wordOf(life: number, step: number): string {
  return `r${life}s${step}x`
}

/** Every word that some step left in a text. */
export function wordsIn(text: string): Set<string> {
  return new Set(text.match(/r\d+s\d+x/g))
}

/** Waits until the status, painted after the last key, says that all is on the disk. */
export async function untilSaved(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(null), 0))),
  )
  await page.waitForFunction(() =>
    document.querySelector('[role="status"]')?.textContent.includes('Salvato su questo computer'),
  )
}
