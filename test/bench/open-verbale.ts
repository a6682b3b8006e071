import type { Locator, Page } from 'playwright-core'

/** Opens the verbale of a session and gives the text box in its middle. */
export async function openVerbale(page: Page, sessionTitle: string): Promise<Locator> {
  await page.getByRole('link', { name: 'Sessioni' }).click()
  await page.getByRole('link', { name: sessionTitle }).click()
  await page.getByRole('link', { name: 'Verbale' }).click()
  const texts = page.getByRole('textbox', { name: 'Verbale' })
  await texts.first().waitFor()
  return texts.nth(Math.floor((await texts.count()) / 2))
}
