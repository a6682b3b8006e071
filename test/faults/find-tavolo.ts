import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { LaunchedTavolo } from '../support/launch-app.ts'
import { stubSaveDialog } from '../support/stub-dialogs.ts'
import { untilSaved } from './session-steps.ts'

/** A start compares the copies, and builds a tavolo anew where it must. */
const comparisonTimeoutMs = 20_000

/** Opens the tavolo from the home; gives all that it holds, or null when the home names it as lost. */
export async function findTavolo(tavolo: LaunchedTavolo): Promise<string | null> {
  const { page } = tavolo
  const sheet = page.getByRole('link', { name: 'Tavolo della valle' })
  const lost = page.getByRole('alert').filter({ hasText: 'Un tavolo che era qui non si legge più' })
  try {
    await sheet.or(lost).first().waitFor({ timeout: comparisonTimeoutMs })
  } catch (error) {
    throw new Error(`Neither there nor told as lost. The page says: ${await wordsOn(page)}`, { cause: error })
  }
  if (!(await sheet.isVisible())) return null
  // Once: what is told above the shelf meanwhile must not move the sheet from under the hand.
  await sheet.click()
  await page.getByRole('navigation', { name: 'Sezioni del tavolo' }).waitFor({ timeout: comparisonTimeoutMs })
  const text = await exportedText(tavolo)
  await untilSaved(page)
  return text
}

/** All that is written on a page, for whoever looks for the cause of a failure. */
async function wordsOn(page: Page): Promise<string> {
  return ((await page.locator('body').textContent()) ?? '').replaceAll(/\s+/g, ' ')
}

/** Everything that the open tavolo holds, as the text of its JSON file. */
async function exportedText({ application, page, userDataFolder }: LaunchedTavolo): Promise<string> {
  const path = join(userDataFolder, 'exported.json')
  rmSync(path, { force: true })
  await stubSaveDialog(application, { path })
  await page.getByRole('link', { name: 'Documenti' }).click()
  await page.getByRole('button', { name: 'Salva in JSON' }).click()
  await page.getByText('Salvato in «exported.json»').waitFor()
  return readFileSync(path, 'utf8')
}
