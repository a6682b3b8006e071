import type { Page } from 'playwright-core'

/** From a first start: the sample's map, in one of its views. */
export async function openSampleMap(page: Page, view: string): Promise<void> {
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page.getByRole('link', { name: 'Mappa' }).click()
  await page.getByRole('tab', { name: view }).click()
}

/** From wherever one is: a new tavolo of its own, in one of its sections. */
export async function makeTavolo(page: Page, section: string): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('button', { name: 'Nuovo tavolo' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).fill('Prova')
  await page.getByRole('button', { name: 'Crea il tavolo' }).click()
  await page.getByRole('link', { name: section }).click()
}
