import { writeFileSync } from 'node:fs'
import type { LaunchedTavolo } from '../support/launch-app.ts'
import { stubOpenDialog } from '../support/stub-dialogs.ts'

/** A file of fifty thousand edits is read, tried and written in some seconds. */
const openTimeoutMs = 60_000

/** Opens a file from the home; ends on its tavolo's overview. */
export async function openFile(
  { application, page }: LaunchedTavolo,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  writeFileSync(path, bytes)
  await stubOpenDialog(application, path)
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('button', { name: 'Apri un file…' }).click()
  await page.getByRole('navigation', { name: 'Sezioni del tavolo' }).waitFor({ timeout: openTimeoutMs })
  // What was opened before is written and let go of, this one gets its second copy.
  await page.waitForTimeout(2000)
}
