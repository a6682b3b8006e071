import type { Page } from 'playwright-core'

/** Buttons, links and headings whose text does not fit in them, and a page that must be scrolled sideways. */
export async function brokenPlaces(where: Page): Promise<string[]> {
  return where.evaluate(() => {
    const found: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth + 1) found.push(`page ${scrollWidth} > ${clientWidth}`)
    for (const element of document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, label')) {
      const style = getComputedStyle(element)
      const isHidden = style.visibility === 'hidden' || element.getClientRects().length === 0
      if (isHidden || element.clientWidth <= 1) continue
      const isCutSideways = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 2
      const isCutBelow = style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 4
      const hasEllipsis = style.textOverflow === 'ellipsis' && element.title !== ''
      if ((isCutSideways || isCutBelow) && !hasEllipsis) found.push(element.outerHTML.slice(0, 160))
    }
    return found
  })
}
