/**
 * Whether a hub's computer answers plain HTTP now. After some fourteen WebSockets of a page have failed, Chromium holds
 * every new one back for one to five seconds (measured: 3 to 5 s); it does no such thing with requests. So whoever comes
 * back after a cut should ask by this first, and open a WebSocket when the answer is yes.
 */
export async function hubAnswers(address: string, timeoutMs: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    // Any answer will do, and none may be read: the page has another origin.
    await fetch(`http://${address}/health`, { mode: 'no-cors', cache: 'no-store', signal })
    return true
  } catch {
    return false
  }
}
