/**
 * The Content-Security-Policy of Tavolo's pages. The nonce lets React Aria add the two style elements it makes
 * (touch-action of what can be pressed, no scrolling behind a dialog); a script can never use it.
 */
export function contentPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "font-src 'self'",
    // Photos and previews are made in the page, from bytes that are there already.
    "img-src 'self' blob: data:",
    // A policy cannot list addresses that are not known yet: the session lets through only hubs that the page was told of.
    "connect-src 'self' ws:",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The policy that comes with every script. A page has its own and pays no heed to it; a worker, which handles files from
 * outside, has this one alone: it may load Tavolo's code and nothing else.
 */
export const scriptPolicy = "default-src 'none'; script-src 'self'"
