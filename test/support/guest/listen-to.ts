import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What a reader says of a page by itself. */
export interface Heard {
  /** All of it since the page was opened or forgotten, in order. */
  readonly now: () => Promise<readonly string[]>
  /** Waits until something is said that was not before, and is so. */
  readonly until: (words: string | RegExp) => Promise<void>
  /** Begins to listen anew. */
  readonly forget: () => void
}

/**
 * Listens to a page as screen readers do, before it is opened: they say what changes in a live region that was there before,
 * and an alert also when it comes up. A region that comes up with its words is said by few of them, and not heard here.
 */
export async function listenTo(page: Page): Promise<Heard> {
  const said: string[] = []
  await page.exposeFunction('sayAloud', (words: string) => void said.push(words))
  await page.addInitScript(() => {
    const live = 'output, [role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'
    const sayAloud = Reflect.get(window, 'sayAloud') as (words: string) => void
    const observer = new MutationObserver((changes) => {
      const regions = new Set<Element>()
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest(live)
        if (region !== null && region !== undefined) regions.add(region)
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue
          if (node.matches('[role="alert"]')) regions.add(node)
          for (const inner of node.querySelectorAll('[role="alert"]')) regions.add(inner)
        }
      }
      for (const region of regions) {
        const words = region.textContent.trim()
        if (words !== '' && region.isConnected) sayAloud(words)
      }
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true })
  })
  return {
    now: async () => {
      // What has changed by now is told when the page has had its turn.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
      return [...said]
    },
    async until(words) {
      const isSaid = () => said.some((one) => (typeof words === 'string' ? one === words : words.test(one)))
      await expect
        .poll(isSaid, {
          timeout: 15_000,
          message: `${String(words)} is said; until now: ${said.join(' | ')}`,
        })
        .toBe(true)
    },
    forget: () => void said.splice(0),
  }
}
