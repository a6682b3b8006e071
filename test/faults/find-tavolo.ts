import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
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
  await sheet.or(lost).first().waitFor({ timeout: comparisonTimeoutMs })
  if (!(await sheet.isVisible())) return null
  await openSheet(page, sheet)
  const text = await exportedText(tavolo)
  await untilSaved(page)
  return text
}

/** What came back is told above the shelf, which moves down under the hand: then one clicks again. */
async function openSheet(page: Page, sheet: Locator): Promise<void> {
  const sections = page.getByRole('navigation', { name: 'Sezioni del tavolo' })
  async function tryOnce(): Promise<boolean> {
    if (await sheet.isVisible()) await sheet.click()
    return sections.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    )
  }
  await expect.poll(tryOnce, { timeout: comparisonTimeoutMs, message: 'the tavolo opens' }).toBe(true)
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
