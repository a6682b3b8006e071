import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { launchTavolo } from '../support/launch-app.ts'

const userDataFolder = mkdtempSync(join(tmpdir(), 'tavolo-bin-'))

afterAll(() => rmSync(userDataFolder, { recursive: true, force: true, maxRetries: 5 }))

test('a tavolo in the bin is there again at the next start, with everything in it, until its thirty days are over', async () => {
  const first = await launchTavolo({ userDataFolder })
  await first.page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await first.page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
  await first.page.getByRole('link', { name: 'I tuoi tavoli' }).click()
  await first.page.getByRole('button', { name: 'Togli da questo computer: Vicini di valle' }).click()
  await first.page.getByRole('heading', { name: 'Cestino' }).waitFor()
  await first.close()

  const second = await launchTavolo({ userDataFolder })
  await second.page.getByRole('heading', { name: 'Cestino' }).waitFor()
  expect(await axeFindings(second.page)).toEqual([])
  await second.page.getByRole('button', { name: 'Rimetti Vicini di valle' }).focus()
  await second.page.keyboard.press('Enter')
  await expect.poll(() => second.page.getByRole('heading', { name: 'Cestino' }).count()).toBe(0)
  await second.page.getByRole('link', { name: 'Vicini di valle' }).click()
  await second.page.getByRole('link', { name: 'Sessioni' }).click()
  await second.page.getByRole('link', { name: 'Da dove cominciamo' }).waitFor()
  await second.page.getByRole('link', { name: 'I tuoi tavoli' }).click()
  await second.page.getByRole('button', { name: 'Togli da questo computer: Vicini di valle' }).click()
  await second.page.getByRole('heading', { name: 'Cestino' }).waitFor()
  await putDaysAgo(second.page, 29)
  await second.close()

  const inTime = await launchTavolo({ userDataFolder })
  await inTime.page.getByRole('heading', { name: 'Cestino' }).waitFor()
  await putDaysAgo(inTime.page, 31)
  await inTime.close()

  const tooLate = await launchTavolo({ userDataFolder })
  await expect.poll(() => countRows(tooLate.page)).toBe(0)
  await tooLate.page.reload()
  await tooLate.page.getByRole('heading', { name: 'Il tavolo è apparecchiato' }).waitFor()
  expect(await tooLate.page.getByRole('heading', { name: 'Cestino' }).count()).toBe(0)
  await tooLate.kill()
})

/** Makes every tavolo in the bin lie there for so many days, as if the calendar had gone on. */
async function putDaysAgo(page: Page, days: number): Promise<void> {
  await page.evaluate(async (agoMs) => {
    const database = await open()
    const store = database.transaction('tavoli', 'readwrite').objectStore('tavoli')
    const rows = await done(store.getAll())
    for (const row of rows) await done(store.put({ ...row, deletedAtMs: Date.now() - agoMs }))
    database.close()

    function open(): Promise<IDBDatabase> {
      return done(indexedDB.open('tavolo'))
    }
    function done<Value>(request: IDBRequest<Value>): Promise<Value> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(String(request.error))))
      })
    }
  }, days * 86_400_000)
}

/** How many tavoli the database of this computer holds, those in the bin included. */
async function countRows(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open('tavolo').addEventListener('success', (event) => {
          const database = (event.target as IDBOpenDBRequest).result
          const counted = database.transaction('tavoli').objectStore('tavoli').count()
          counted.addEventListener('success', () => {
            database.close()
            resolve(counted.result)
          })
        })
      }),
  )
}
