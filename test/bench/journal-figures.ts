import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { longMinutes } from './bench-snapshots.ts'
import { percentile } from '../support/percentile.ts'
import { figureOf, type Figure } from './figure.ts'
import { importTavolo } from './import-tavolo.ts'
import { openVerbale } from './open-verbale.ts'
import { keysPerTurn, pressKeys, takeTimes, watchKeys } from './typing-keys.ts'

const entryCount = 300

/** Each turn is one burst of keys in each window. */
const turns = 8

interface Verbale {
  readonly tavolo: LaunchedTavolo
  readonly text: Locator
  readonly times: number[]
}

/** What the two stores cost the hand that types, and the disk. */
export async function journalFigures(): Promise<Figure[]> {
  const stored = await openLongVerbale()
  const unstored = await openLongVerbale()
  await refuseWrites(unstored.tavolo)
  const verbali = [unstored, stored]
  for (const { tavolo, text } of verbali) {
    await watchKeys(tavolo.page)
    // Not counted: the first keys meet code that was never run.
    await pressKeys(tavolo.page, text)
    await takeTimes(tavolo.page)
  }
  const before = await bytesOf(stored.tavolo)
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { tavolo, text, times } of verbali) {
      await pressKeys(tavolo.page, text)
      times.push(...(await takeTimes(tavolo.page)))
    }
  }
  const after = await bytesOf(stored.tavolo)
  const keys = turns * keysPerTurn
  const typing = { unit: 'ms', runs: stored.times.length } as const
  const figures = [
    figureOf({
      ...typing,
      name: 'typing with both stores, p95, over typing with none',
      value: percentile(stored.times, 0.95),
      baseline: percentile(unstored.times, 0.95),
      limit: 1.2,
    }),
    figureOf({
      ...typing,
      name: 'typing with both stores, median, over typing with none',
      value: percentile(stored.times, 0.5),
      baseline: percentile(unstored.times, 0.5),
      limit: null,
    }),
    figureOf({
      name: 'journal bytes of a key, over its Yjs update',
      value: (after.journal - before.journal) / keys,
      unit: 'bytes',
      baseline: (after.updates - before.updates) / keys,
      limit: 1.5,
      runs: keys,
    }),
  ]
  for (const { tavolo } of verbali) await tavolo.kill()
  return figures
}

async function openLongVerbale(): Promise<Verbale> {
  const { snapshot } = longMinutes(entryCount)
  const tavolo = await launchTavolo()
  await importTavolo(tavolo, snapshot)
  const text = await openVerbale(tavolo.page, snapshot.sessions.at(-1)?.title ?? '')
  return { tavolo, text, times: [] }
}

/** From now on neither store takes anything: the documents live in memory alone, and the next try is seconds away. */
async function refuseWrites({ application, page }: LaunchedTavolo): Promise<void> {
  await page.evaluate(() => {
    const begin: unknown = Reflect.get(IDBDatabase.prototype, 'transaction')
    const refusing = new Proxy(begin as () => IDBTransaction, {
      apply(target, database: IDBDatabase, given: unknown[]) {
        if (given[1] === 'readwrite') throw new DOMException('refused', 'UnknownError')
        return Reflect.apply(target, database, given) as IDBTransaction
      },
    })
    Object.assign(IDBDatabase.prototype, { transaction: refusing })
  })
  await application.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('tavolo:journalAppend')
    ipcMain.handle('tavolo:journalAppend', () => ({ isOk: false, error: { kind: 'other', code: 'EIO' } }))
  })
}

/** What the journals hold, and what the log of changes says that the updates were, in bytes; once all is saved. */
async function bytesOf({
  page,
  userDataFolder,
}: LaunchedTavolo): Promise<{ journal: number; updates: number }> {
  await page.getByRole('status').filter({ hasText: 'Salvato su questo computer' }).waitFor()
  const tavoli = join(userDataFolder, 'tavoli')
  const folder = join(tavoli, readdirSync(tavoli)[0] ?? '', 'journal')
  const journals = readdirSync(folder).filter((name) => name.endsWith('.journal'))
  const journal = journals.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  return { journal, updates: await updateBytes(page) }
}

async function updateBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('tavolo')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(new Error('No database')))
    })
    const rows = await new Promise<{ sizeBytes: number }[]>((resolve, reject) => {
      const asking = database.transaction('changes').objectStore('changes').getAll()
      asking.addEventListener('success', () => resolve(asking.result as { sizeBytes: number }[]))
      asking.addEventListener('error', () => reject(new Error('No changes')))
    })
    database.close()
    return rows.reduce((sum, row) => sum + row.sizeBytes, 0)
  })
}
