import { readHubAddress, writeHubAddress } from '../shared/sync/room/hub-address.ts'
import { sealedPaths } from '../shared/sync/room/protocol.ts'

const paths = new Set<string>(Object.values(sealedPaths))

/** The hubs that the window may connect to: nothing on any network else, and nothing of theirs but the sealed sockets. */
export class ReachableHubs {
  #own: string | null = null
  #others: ReadonlySet<string> = new Set()

  /** The hub of this computer; null when there is none. */
  setOwn(address: string | null): void {
    this.#own = address
  }

  /** The hubs of others. */
  setOthers(addresses: readonly string[]): void {
    this.#others = new Set(addresses)
  }

  /** Whether a page may open this address. */
  mayReach(url: string): boolean {
    const parsed = URL.parse(url)
    if (parsed?.protocol !== 'ws:' || !paths.has(parsed.pathname) || parsed.search !== '') return false
    if (parsed.username !== '' || parsed.password !== '') return false
    // Port 80 is not written in an address.
    const address = readHubAddress(parsed.port === '' ? `${parsed.host}:80` : parsed.host)
    if (address === null) return false
    const written = writeHubAddress(address)
    return written === this.#own || this.#others.has(written)
  }
}

/** What the window of this program may reach; the feature of the room sets it, the session's filter asks it. */
export const reachableHubs = new ReachableHubs()
