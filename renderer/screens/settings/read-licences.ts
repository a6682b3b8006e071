/** The text of the third-party notices, in English, from beside the page; null when this build has none. */
export async function readLicences(): Promise<string | null> {
  try {
    // The build writes it (electron/dev/notices-plugin.ts); the address is on this computer.
    const answer = await fetch('THIRD-PARTY-NOTICES.txt')
    return answer.ok ? await answer.text() : null
  } catch {
    return null
  }
}
