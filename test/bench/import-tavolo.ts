import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { tavoloJson } from '../../shared/export/tavolo-json.ts'
import type { LaunchedTavolo } from '../support/launch-app.ts'
import { stubOpenDialog } from '../support/stub-dialogs.ts'

/** How long an import may take: a hundred samples are checked, built and written in some seconds. */
const importTimeoutMs = 120_000

/** Brings a tavolo in through the home screen, as a person does with a file; ends on its overview, all saved. */
export async function importTavolo(tavolo: LaunchedTavolo, snapshot: TavoloSnapshot): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-bench-file-'))
  const path = join(folder, 'tavolo.json')
  writeFileSync(path, tavoloJson(snapshot))
  await stubOpenDialog(tavolo.application, path)
  await tavolo.page.getByRole('button', { name: 'Apri un file…' }).click()
  const sections = tavolo.page.getByRole('navigation', { name: 'Sezioni del tavolo' })
  await sections.waitFor({ timeout: importTimeoutMs })
  rmSync(folder, { recursive: true })
}
