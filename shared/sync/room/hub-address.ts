import { z } from 'zod'

/** The first port that a hub tries. */
export const firstHubPort = 4747

/** The ports that a hub tries, in this order; another program may hold the first. */
export const hubPorts: readonly number[] = Array.from({ length: 10 }, (_, index) => firstHubPort + index)

/** Where a hub listens: an IP address or a name, without brackets, and a port. */
export interface HubAddress {
  readonly host: string
  readonly port: number
}

/** Schema of an address as text: `192.168.1.20:4747`, `[fe80::1]:4747`, `hub.comune.example:4747`. */
export const hubAddressSchema = z
  .string()
  .max(300)
  .refine((text) => readHubAddress(text) !== null)

/** The address as text, as in a link. */
export function writeHubAddress({ host, port }: HubAddress): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Reads an address; null for what is none. A port must be there: the hub's ports are not a browser's. */
export function readHubAddress(text: string): HubAddress | null {
  const parts = /^(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9.-]{1,253})):([1-9]\d{0,4})$/.exec(text)
  const port = Number(parts?.[3])
  const host = parts?.[1] ?? parts?.[2]
  if (host === undefined || !(port <= 65_535)) return null
  if (parts?.[1] !== undefined) return host.includes(':') ? { host, port } : null
  return isName(host) ? { host, port } : null
}

/**
 * Whether it is an IPv4 address, or a name: labels of letters, digits and hyphens. Browsers read `0x7f.1` and `2130706433`
 * as numbers of an address: the last label of a name begins with a letter.
 */
function isName(host: string): boolean {
  if (isIpv4(host)) return true
  const labels = host.split('.')
  const areLabels = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  return areLabels && /^[a-z]/.test(labels.at(-1) ?? '')
}

/** Whether a text is an IPv4 address in four decimal numbers. */
export function isIpv4(text: string): boolean {
  const numbers = text.split('.')
  return (
    numbers.length === 4 && numbers.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  )
}
