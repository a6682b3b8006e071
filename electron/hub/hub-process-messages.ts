import { z } from 'zod'
import { hubAddressSchema } from '../../shared/sync/room/hub-address.ts'
import { roomStateSchema } from '../../shared/sync/room/room-state.ts'

/** Why a hub does not listen; the words of the hub's own web server. */
export const hubListenProblems = ['taken', 'no-such-address', 'not-allowed', 'failed'] as const

/** Schema of what the shell says to the process of the hub. */
export const hubOrderSchema = z.discriminatedUnion('kind', [
  /** Comes first, and once. */
  z.strictObject({
    kind: z.literal('open'),
    /** The address of an interface of this computer. */
    host: z.ipv4(),
    /** The first that is free is taken. */
    ports: z.array(z.int().min(1).max(65_535)).min(1).max(20),
    state: roomStateSchema,
    /** Where the built guest page is. */
    pagesFolder: z.string(),
    /** Where this computer keeps the files of attachments; null for a hub without files. */
    blobsFolder: z.string().nullable(),
  }),
  /** Say goodbye to everybody and end; `closed` is the last word. */
  z.strictObject({ kind: z.literal('close') }),
])

/** What the shell says to the process of the hub. */
export type HubOrder = z.infer<typeof hubOrderSchema>

/** Schema of what the process of the hub says to the shell. */
export const hubReportSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('listening'), address: hubAddressSchema }),
  /** It listens nowhere, and ends. */
  z.strictObject({ kind: z.literal('failed'), problem: z.enum(hubListenProblems) }),
  /** The state of the room has changed; with it another process carries on. */
  z.strictObject({ kind: z.literal('state'), state: roomStateSchema }),
  /** A line for the log of this computer: no names, no tokens. */
  z.strictObject({ kind: z.literal('log'), line: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('closed') }),
])

/** What the process of the hub says to the shell. */
export type HubReport = z.infer<typeof hubReportSchema>
