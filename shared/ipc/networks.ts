import { z } from 'zod'

/**
 * What a network of this computer is, for people:
 * `ownHotspot` this computer makes the network; `wifi` a Wi-Fi it joined; `phoneHotspot` the one a phone makes;
 * `cable`; `other` a real one of a sort nobody knows; `linkLocal` a cable or Wi-Fi where nobody gives addresses;
 * `mobile` the computer's own SIM; `vpn`; `virtual` one inside this computer, between it and its own virtual machines.
 */
export const networkKindSchema = z.enum([
  'ownHotspot',
  'wifi',
  'phoneHotspot',
  'cable',
  'other',
  'linkLocal',
  'mobile',
  'vpn',
  'virtual',
])

/** What a network of this computer is. */
export type NetworkKind = z.infer<typeof networkKindSchema>

/** One address of this computer on one network. */
export const networkSchema = z.strictObject({
  kind: networkKindSchema,
  /** IPv4. */
  address: z.ipv4(),
  /** How many bits of the address name the network; 24 for 255.255.255.0. */
  prefixLength: z.number().int().min(0).max(32),
  /** What the system calls it: «Wi-Fi», «wlp2s0», «en0». */
  systemName: z.string(),
  /** What the Wi-Fi is called, where the system says it without asking the person for a permission; otherwise null. */
  wifiName: z.string().nullable(),
  /** Whether other devices of the room can be on it. */
  isOffered: z.boolean(),
})

/** One address of this computer on one network. */
export type Network = z.infer<typeof networkSchema>

/** Schemas of the calls about networks. */
export const networkCallSchemas = {
  /** The networks this computer is on now: the one most likely to reach the room first, those of no use to it last. */
  networkList: { input: z.undefined(), result: z.array(networkSchema) },
} as const
