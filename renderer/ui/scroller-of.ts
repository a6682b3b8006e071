/** What scrolls something: the nearest part around it that can, else the page. */
export function scrollerOf(element: Element): Element {
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    if (/auto|scroll/u.test(getComputedStyle(around).overflowY)) return around
  return document.scrollingElement ?? document.documentElement
}
