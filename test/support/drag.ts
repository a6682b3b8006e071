import type { Locator, Page } from 'playwright-core'
import { vi } from 'vitest'

/** So near to the lower edge a place is not yet where one would let go; the page comes along there. */
const edgePx = 60

/**
 * Drags to where a person would: with the pointer at the lower edge until the place comes into sight, then after it until it
 * stands still. With a key, what is held is let go by it before the mouse button is.
 */
export async function drag(
  page: Page,
  { what, to, key }: { readonly what: Locator; readonly to: Locator; readonly key?: 'Escape' },
): Promise<void> {
  const lowerEdge = (page.viewportSize()?.height ?? 0) - edgePx
  async function middleOf(): Promise<{ readonly x: number; readonly y: number }> {
    const box = await to.boundingBox()
    if (box === null) throw new Error('There is nowhere to drop it')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  await what.hover({ position: { x: 8, y: 8 } })
  await page.mouse.down()
  const first = await middleOf()
  if (first.y > lowerEdge) {
    await page.mouse.move(first.x, lowerEdge + edgePx - 10, { steps: 5 })
    await vi.waitUntil(async () => (await middleOf()).y < lowerEdge, { timeout: 10_000 })
  }
  await vi.waitUntil(
    async () => {
      const aim = await middleOf()
      await page.mouse.move(aim.x, aim.y, { steps: 5 })
      return Math.abs((await middleOf()).y - aim.y) < 1
    },
    { timeout: 10_000 },
  )
  if (key !== undefined) await page.keyboard.press(key)
  await page.mouse.up()
}
