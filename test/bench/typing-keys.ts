import type { Locator, Page } from 'playwright-core'

/** Keys are pressed in turns of so many in each window, so that what else the machine does meets both. */
export const keysPerTurn = 40

/** About eleven keys a second: a good typist. */
const keyPauseMs = 90

/** Notes for every key the time from the press to the frame that shows it. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const keyTimes: number[] = []
    Object.assign(window, { keyTimes })
    function noteAfterFrame(pressedMs: number): void {
      requestAnimationFrame(() => {
        // A message is handled after the frame that was just begun has been drawn.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => keyTimes.push(performance.now() - pressedMs))
        port1.start()
        port2.postMessage(null)
      })
    }
    document.addEventListener(
      'keydown',
      (event) => {
        // Of Ctrl+A the letter counts.
        if (!['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) noteAfterFrame(event.timeStamp)
      },
      true,
    )
  })
}

/** Types one turn at the end of a line of the text. */
export async function pressKeys(page: Page, text: Locator): Promise<void> {
  await text.click()
  await page.keyboard.press('End')
  // The frame of this key is not counted either.
  await page.waitForTimeout(keyPauseMs)
  await takeTimes(page)
  for (let key = 0; key < keysPerTurn; key += 1) {
    await page.keyboard.type(key % 7 === 6 ? ' ' : 'a')
    await page.waitForTimeout(keyPauseMs)
  }
}

/** What was noted since it was last asked. */
export async function takeTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { keyTimes = [] } = window as Window & { keyTimes?: number[] }
    return keyTimes.splice(0)
  })
}
