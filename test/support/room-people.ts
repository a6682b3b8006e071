import type { Page } from 'playwright-core'
import { launchTavolo, type LaunchedTavolo } from './launch-app.ts'

/** Whether this computer is on a network that others could be on; without one nothing can be opened to a room. */
export async function hasNetwork(tavolo: LaunchedTavolo): Promise<boolean> {
  return (await tavolo.call('networkList')).some(({ isOffered }) => isOffered)
}

/** Starts Tavolo for somebody with a name, at the size of a small laptop. */
export async function laptopOf(name: string, userDataFolder?: string): Promise<LaunchedTavolo> {
  const tavolo = await launchTavolo(userDataFolder === undefined ? {} : { userDataFolder })
  await tavolo.page.setViewportSize({ width: 1280, height: 800 })
  await goTo(tavolo.page, '#/settings')
  const field = tavolo.page.getByRole('textbox', { name: 'Il tuo nome' })
  await field.fill(name)
  await field.blur()
  await goTo(tavolo.page, '#/')
  return tavolo
}

/** Goes to a place of the page by its address. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((target) => {
    window.location.hash = target
  }, hash)
}

/** Opens the tavolo that is on the screen to the room; gives what the others type. */
export async function openToTheRoom(
  page: Page,
): Promise<{ readonly guestLink: string; readonly laptopCode: string }> {
  await page.getByRole('link', { name: 'Condividi' }).click()
  await page.getByRole('button', { name: 'Apri il tavolo alla sala' }).click()
  const address = page.getByRole('textbox', { name: 'Indirizzo di invito' })
  await address.waitFor()
  await page.getByRole('button', { name: 'Computer con Tavolo' }).click()
  return {
    guestLink: await address.inputValue(),
    laptopCode: await page.getByRole('textbox', { name: 'Codice per i computer' }).inputValue(),
  }
}

/** Asks, from the home, to come into the tavolo of a code. */
export async function askToJoin(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Unisciti' }).click()
  const field = page.getByRole('dialog', { name: 'Unisciti a un tavolo' }).getByRole('textbox', {
    name: 'Codice o indirizzo di invito',
  })
  await field.fill(code)
  await field.press('Enter')
}

/** Adds an action to the tavolo on the screen. */
export async function addAction(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Decisioni e azioni' }).click()
  await page.getByRole('button', { name: 'Aggiungi azione' }).click()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.getByText(words).first().waitFor()
}

/** Waits until an action that somebody else has added is on the screen. */
export async function seesAction(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Decisioni e azioni' }).click()
  await page.getByText(words).first().waitFor()
}
