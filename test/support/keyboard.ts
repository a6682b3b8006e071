import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Somebody who has a keyboard and eyes, and no mouse. */
export interface KeyboardPerson {
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly type: (words: string) => Promise<void>
  /** Goes on with Tab (back with Shift+Tab) until what has focus is called so; fails when it is not found. */
  readonly reach: (name: string | RegExp, direction?: 'on' | 'back') => Promise<void>
  /** Types what opens or narrows a list, waits until the entry is the active one, and takes it. */
  readonly choose: (typed: string, entry: string) => Promise<void>
  /** Waits until focus is on what is called so. */
  readonly isAt: (name: string | RegExp) => Promise<void>
  /** Waits for a screen by its heading, and until focus is somewhere on it: only then do keys belong to it. */
  readonly arrivesAt: (heading: string | RegExp) => Promise<void>
}

// More than any screen of a small tavolo has; a name that is not there must fail in a few seconds.
const mostTabs = 80

/** Gives a person who drives the page by keys alone, and who fails when focus gets lost. */
export function keyboardPerson(page: Page): KeyboardPerson {
  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key)
  }
  function focusedName(): Promise<string> {
    return page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return ''
      const named = element.getAttribute('aria-labelledby')?.split(' ') ?? []
      const byId = named
        .map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '')
        .join(' ')
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      const ofField = isField ? (element.labels?.[0]?.textContent ?? '') : ''
      const name = element.getAttribute('aria-label') ?? (byId === '' ? ofField : byId)
      return (name === '' ? element.textContent : name).trim()
    })
  }
  function isCalled(name: string | RegExp, found: string): boolean {
    return typeof name === 'string' ? found === name : name.test(found)
  }
  return {
    press,
    type: (words) => page.keyboard.type(words),
    async reach(name, direction = 'on') {
      const passed: string[] = []
      for (let step = 0; step < mostTabs; step += 1) {
        await press(direction === 'on' ? 'Tab' : 'Shift+Tab')
        const found = await focusedName()
        if (isCalled(name, found)) return
        passed.push(found)
      }
      throw new Error(`No Tab leads to ${String(name)}. Passed: ${passed.join(' | ')}`)
    },
    async choose(typed, entry) {
      await page.keyboard.type(typed)
      await page.getByRole('option', { name: entry, selected: true }).waitFor()
      await press('Enter')
    },
    async isAt(name) {
      // A failure says where focus is instead.
      const found = expect.poll(focusedName)
      await (typeof name === 'string' ? found.toBe(name) : found.toMatch(name))
    },
    async arrivesAt(heading) {
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
      const hasFocus = () => page.evaluate(() => document.activeElement !== document.body)
      await expect.poll(hasFocus, { message: `focus at ${String(heading)}` }).toBe(true)
    },
  }
}
