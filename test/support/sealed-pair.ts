import type { Aead } from '../../shared/sync/sealed/aead.ts'
import { SealedChannel, type NamedKey } from '../../shared/sync/sealed/sealed-channel.ts'
import { sealedKey, type SealedDoor } from '../../shared/sync/sealed/sealed-key.ts'
import { valueOf } from './value-of.ts'

/** The secret of an invitation, for tests. */
export const laptopSecret = '0123456789abcdefghjkmnpqrs'

/** Both ends of a sealed connection. */
export interface SealedPair {
  readonly laptop: SealedChannel
  readonly hub: SealedChannel
}

/** What a test may want different. */
export interface SealedPairOptions {
  readonly laptopKey?: Uint8Array
  readonly laptopFinder?: string
  readonly hubKeys?: readonly NamedKey[]
  /** Instead of `hubKeys`, when they depend on the finder. */
  readonly keysFor?: (finder: string | null) => readonly NamedKey[]
  readonly laptopDoor?: SealedDoor
  readonly hubDoor?: SealedDoor
  readonly laptopAead?: Aead
  readonly hubAead?: Aead
  readonly hubEphemeral?: Uint8Array
  /** Of both, unless the hub has another. */
  readonly mostMessageBytes?: number
  readonly hubMostMessageBytes?: number
}

const usualKey = sealedKey(laptopSecret)

/** Two ends that have not spoken yet. */
export function unopenedPair(options: SealedPairOptions = {}): SealedPair {
  const { mostMessageBytes } = options
  const keys = options.hubKeys ?? [{ name: 'now', key: usualKey }]
  return {
    laptop: new SealedChannel({
      role: { kind: 'initiator', key: options.laptopKey ?? usualKey, finder: options.laptopFinder ?? null },
      door: options.laptopDoor ?? 'sync',
      ephemeral: new Uint8Array(32).fill(17),
      aead: options.laptopAead,
      mostMessageBytes,
    }),
    hub: new SealedChannel({
      role: { kind: 'responder', keys: options.keysFor ?? (() => keys) },
      door: options.hubDoor ?? 'sync',
      ephemeral: options.hubEphemeral ?? new Uint8Array(32).fill(23),
      aead: options.hubAead,
      mostMessageBytes: options.hubMostMessageBytes ?? mostMessageBytes,
    }),
  }
}

/** Two ends that have shown each other that they know the secret. */
export function openPair(options: SealedPairOptions = {}): SealedPair {
  const pair = unopenedPair(options)
  for (const asked of pair.laptop.start()) {
    for (const answer of valueOf(pair.hub.receive(asked)).answers) {
      for (const ready of valueOf(pair.laptop.receive(answer)).answers) valueOf(pair.hub.receive(ready))
    }
  }
  return pair
}
