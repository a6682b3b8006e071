/** Where Tavolo's own pages live: a scheme of ours, never file:, so that stored data keeps its origin for ever. */
export const pageOrigin = 'app://tavolo'

/** The page that the window opens. */
export const startPage = `${pageOrigin}/index.html`

/** Whether an address belongs to Tavolo's own pages. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === 'app:' && url.host === 'tavolo'
}
