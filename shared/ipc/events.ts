import { z } from 'zod'
import { nearbyListSchema } from './discovery.ts'
import type { HostEventName } from './names.ts'
import { openedRoomSchema } from './room.ts'
import { settingsSchema, systemPreferencesSchema } from './settings.ts'

/** Everything the shell tells a page by itself, with what comes along. */
export const hostEvents = {
  settingsChanged: settingsSchema,
  systemPreferencesChanged: systemPreferencesSchema,
  /** The window is about to close: write what is pending, then call `closeAnswer` with the same id. */
  flushBeforeClose: z.strictObject({ closeId: z.string() }),
  /** The system asked for a file to be opened: call `openedFileTake` until there is none. */
  openedFileWaiting: z.strictObject({}),
  /** The tavoli nearby, after `nearbyStart`, whenever one comes, goes or changes. */
  nearbyChanged: nearbyListSchema,
  /** The room that this computer has opened has changed; null when it is closed. */
  roomChanged: z.strictObject({ room: openedRoomSchema.nullable() }),
  /** Somebody chose this in the application menu. */
  menuCommand: z.strictObject({
    command: z.enum(['newTavolo', 'openFile', 'openHome', 'openSettings', 'openPalette', 'showKeys']),
  }),
} as const satisfies Record<HostEventName, z.ZodType>

/** What comes along with an event. */
export type HostEvent<Name extends HostEventName> = z.infer<(typeof hostEvents)[Name]>
