// Networks that are nobody's outside a building: private ones (RFC 1918), those without a giver of addresses (RFC 3927),
// the computer itself, and what VPNs and providers share (RFC 6598).
const localNetworks =
  /^(?:10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./

/** Whether an IPv4 address, written as four numbers, can only belong to something near, never to the internet. */
export function isLocalAddress(address: string): boolean {
  return localNetworks.test(address)
}
