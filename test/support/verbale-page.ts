import type { Page } from 'playwright-core'

/** A moment at which the save status went to «Salvato su questo computer». */
export interface SavedMoment {
  /** The text of the verbale's first agenda item at that moment. */
  readonly text: string
  /** Time since the last key, in milliseconds; null when no key was pressed before. */
  readonly afterKeyMs: number | null
}

/** Makes a tavolo with one session and one agenda item, opens its verbale, and gives the verbale's address. */
export async function createVerbale(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Nuovo tavolo' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).fill('Tavolo della valle')
  await page.getByRole('button', { name: 'Crea il tavolo' }).click()
  await page.getByRole('link', { name: 'Sessioni' }).click()
  await page.getByRole('button', { name: 'Nuova sessione' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).fill('Primo incontro')
  await page.keyboard.press('Enter')
  const link = page.getByRole('link', { name: 'Primo incontro' })
  const addItem = page.getByRole('button', { name: 'Aggiungi punto' })
  await link.or(addItem).first().waitFor()
  if (!(await addItem.isVisible())) await link.click()
  await addItem.click()
  await page.keyboard.type('Apertura')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Verbale' }).click()
  await page.getByRole('textbox', { name: 'Verbale' }).waitFor()
  return page.url()
}

/** Goes to a verbale by its address and gives the text of its first agenda item. */
export async function openVerbale(page: Page, address: string): Promise<string> {
  await page.getByRole('heading').first().waitFor()
  await page.evaluate((target) => {
    window.location.href = target
  }, address)
  const text = page.getByRole('textbox', { name: 'Verbale' }).first()
  await text.waitFor()
  return (await text.textContent()) ?? ''
}

/** Puts the cursor after the last letter of the first agenda item. */
export async function goToEnd(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Verbale' }).first().click()
  await page.keyboard.press('Control+End')
}

/**
 * Calls back at every moment at which the status says that all is saved. Text and status are read in the page, in the
 * same task in which the status changes: what the person could see at that moment belongs together.
 */
export async function watchSaved(page: Page, onSaved: (moment: SavedMoment) => void): Promise<void> {
  await page.exposeFunction('noteSaved', onSaved)
  await page.evaluate(() => {
    const status = document.querySelector('[role="status"]')
    const text = document.querySelector('[role="textbox"][contenteditable="true"]')
    if (status === null || text === null) throw new Error('There is no verbale here')
    const noteSaved = Reflect.get(window, 'noteSaved') as (moment: SavedMoment) => void
    let lastKeyMs: number | null = null
    text.addEventListener('beforeinput', () => {
      lastKeyMs = performance.now()
    })
    let wasSaved = true
    new MutationObserver(() => {
      const isSaved = status.textContent.includes('Salvato su questo computer')
      if (isSaved && !wasSaved) {
        noteSaved({
          text: text.textContent,
          afterKeyMs: lastKeyMs === null ? null : performance.now() - lastKeyMs,
        })
      }
      wasSaved = isSaved
    }).observe(status, { childList: true, characterData: true, subtree: true })
  })
}
