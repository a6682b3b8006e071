import { z } from 'zod'

/**
 * What came of knocking at an address: `answers` somebody opened; `refused` the device is there, its door is not;
 * `silent` nothing came back; `unreachable` the system found no way there, or lets nobody go; `notAllowed` the address is
 * not in the building, and nobody knocked.
 */
const reachSchema = z.enum(['answers', 'refused', 'silent', 'unreachable', 'notAllowed'])

/** What came of knocking at an address. */
export type Reach = z.infer<typeof reachSchema>

const doorSchema = z.strictObject({ address: z.ipv4(), port: z.number().int().min(1).max(65_535) })

/** Where a hub listens, or where to knock. */
export type DoorAddress = z.infer<typeof doorSchema>

const firewallSchema = z.strictObject({
  /** Whose it is; `notKnown` when none was recognised. */
  program: z.enum(['windows', 'macos', 'ufw', 'firewalld', 'notKnown']),
  /** Null when the system does not tell. */
  isOn: z.boolean().nullable(),
  /** Windows alone: whether a network is there that it takes for one of strangers. Null elsewhere, and when unknown. */
  isNetworkPublic: z.boolean().nullable(),
})

/** What protects this computer from connections, as far as anybody may see. */
export type FirewallFacts = z.infer<typeof firewallSchema>

const announcementSchema = z.enum(['heard', 'notHeard', 'blocked', 'noNetwork'])

/** Whether what this computer announces comes back to it by multicast. */
export type Announcement = z.infer<typeof announcementSchema>

/** Schemas of the calls by which the doctor looks at one thing each. Nothing of it reaches beyond the local network. */
export const doctorCallSchemas = {
  /** Opens a TCP connection and closes it again. */
  doctorKnock: { input: doorSchema, result: reachSchema },
  doctorFirewall: { input: z.undefined(), result: firewallSchema },
  /** How many devices this computer has exchanged addresses with on its networks, routers left out; null when unknown. */
  doctorNeighbours: { input: z.undefined(), result: z.number().int().min(0).nullable() },
  /** Announces a name by mDNS on the network of an address, or on the likeliest one for null, and listens for it. */
  doctorAnnouncement: { input: z.strictObject({ address: z.ipv4().nullable() }), result: announcementSchema },
  /** Whether the system thinks that it is connected to more than nothing; nobody is asked. */
  doctorInternet: { input: z.undefined(), result: z.boolean() },
} as const
