import { isIpv4, readHubAddress } from '../../shared/sync/room/hub-address.ts'

/** Where a request came in, and what else the hub may be called. */
export interface OwnPlace {
  /** The hub's own end of the connection. */
  readonly localAddress: string
  readonly localPort: number
  /** Names that the hub was told, each as it stands in a Host header: `hub.comune.example`, `hub.comune.example:8443`. */
  readonly names: readonly string[]
}

/** The origin of Tavolo's own windows. */
const appOrigin = 'app://tavolo'

/** An address as it is written: IPv4 inside IPv6 without its prefix. */
export function plainAddress(address: string): string {
  const inside = /^::ffff:(.+)$/i.exec(address)?.[1]
  return inside !== undefined && isIpv4(inside) ? inside : address.toLowerCase().replace(/%.*$/, '')
}

/**
 * Whether a Host header names this hub: the IP address that the request came to, with its port, or a name that the hub was
 * told. Any other name is a web page that points its own name at this computer (DNS rebinding).
 */
export function isOwnHost(host: string | undefined, place: OwnPlace): boolean {
  if (host === undefined || host.length > 300) return false
  if (place.names.includes(host.toLowerCase())) return true
  // Browsers leave out the port of http.
  const address = readHubAddress(/:\d+$/.test(host) ? host : `${host}:80`)
  if (address?.port !== place.localPort) return false
  const own = plainAddress(place.localAddress)
  return plainAddress(address.host) === own || (address.host === 'localhost' && isLoopback(own))
}

function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1'
}

/**
 * Whether a page of this origin may open a socket: the hub's own, Tavolo's windows, or the page of another hub of the same
 * room, whose guests come here when that one is gone. `hubs`: addresses as in a link.
 */
export function isKnownOrigin(origin: string | undefined, place: OwnPlace, hubs: readonly string[]): boolean {
  if (origin === undefined || origin.length > 400) return false
  if (origin === appOrigin) return true
  const parts = /^(https?):\/\/(.+)$/.exec(origin.toLowerCase())
  const host = parts?.[2]
  if (host === undefined) return false
  // Behind a proxy with a certificate the page's origin is https, under a name that the hub was told.
  if (parts?.[1] === 'https') return place.names.includes(host)
  return isOwnHost(host, place) || hubs.includes(host)
}
