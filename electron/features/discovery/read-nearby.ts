import { z } from 'zod'
import { longestNearbyTitle, nearbyTavoloSchema, type NearbyTavolo } from '../../../shared/ipc/discovery.ts'
import type { Network } from '../../../shared/ipc/networks.ts'
import { isIn } from '../../networks/classify-network.ts'

/** What an announcement says beside name and port; each entry is a text of at most 255 bytes. */
export interface AnnouncedText {
  /** Version of the protocol. */
  readonly v: string
  /** Title of the room. */
  readonly t: string
  /** Hash of the tavolo's id. */
  readonly h: string
}

/** One answer of the network, as it came. */
export interface HeardService {
  readonly name: unknown
  readonly port: unknown
  readonly txt: unknown
  readonly addresses: unknown
  /** Who sent the packet. */
  readonly sender: unknown
}

const heardSchema = z.object({
  name: z.string().min(1).max(63),
  port: z.number(),
  txt: z.object({ v: z.string().regex(/^\d{1,3}$/), t: z.string(), h: z.string() }),
  addresses: z.array(z.string()).max(64),
  sender: z.ipv4(),
})

// Control characters, and marks that make a title read other than it is. What joins signs into one is none of them.
const unseen = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu

/**
 * Reads an answer heard on a network; null when it is no room. The room is at the address of whoever answers: an
 * announcement cannot send anybody to somebody else's door.
 */
export function readNearby(heard: HeardService, network: Network): NearbyTavolo | null {
  const checked = heardSchema.safeParse(heard)
  if (!checked.success) return null
  const { name, port, txt, addresses, sender } = checked.data
  if (!addresses.includes(sender) || !isIn(sender, network.address, network.prefixLength)) return null
  const nearby = nearbyTavoloSchema.safeParse({
    key: `${name} ${sender}:${port}`,
    roomTitle: cleanTitle(txt.t),
    tavoloHash: txt.h,
    ...{ address: sender, port, protocol: Number(txt.v) },
  })
  return nearby.success ? nearby.data : null
}

/** Makes a title fit for an announcement, and safe to show: one line, no hidden marks, not too long. Empty when nothing of it is seen. */
export function cleanTitle(title: string): string {
  const plain = title.toWellFormed().replaceAll(unseen, ' ').replaceAll(/\s+/g, ' ').trim()
  let short = ''
  for (const { segment } of new Intl.Segmenter().segment(plain.slice(0, 2 * longestNearbyTitle))) {
    if (short.length + segment.length > longestNearbyTitle) break
    short += segment
  }
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(short) ? short.trim() : ''
}
