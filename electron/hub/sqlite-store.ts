import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import type { Extension } from '@hocuspocus/server'
import { roomStateSchema, type RoomState } from '../../shared/sync/room/room-state.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'

/** Where a hub of an organisation keeps its tavoli. */
export interface SqliteStore {
  /** Documents, as an extension of Hocuspocus. */
  readonly extension: Extension
  readonly rooms: () => RoomState[]
  readonly saveRoom: (state: RoomState) => void
  readonly close: () => void
}

/** Another process of the same hub may be writing a document of 50 MB, on a slow disk. */
const busyTimeoutMs = 10_000

const tables = `
  CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, state BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS rooms (tavolo_id TEXT PRIMARY KEY, revision INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
`

/** Opens the database in a folder, which it makes; both are only for who runs the hub. */
export function openSqliteStore(folder: string): Result<SqliteStore, string> {
  let database: DatabaseSync
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, 'hub.sqlite')
    database = new DatabaseSync(path)
    chmodSync(path, 0o600)
    // Several processes of a hub share one file; a power cut costs nothing that was stored.
    database.exec(
      `PRAGMA busy_timeout = ${busyTimeoutMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;`,
    )
    database.exec(tables)
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error))
  }
  return ok(storeIn(database))
}

function storeIn(database: DatabaseSync): SqliteStore {
  const read = database.prepare('SELECT state FROM documents WHERE name = ?')
  const write = database.prepare(
    'INSERT INTO documents (name, state) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET state = excluded.state',
  )
  const listRooms = database.prepare('SELECT state FROM rooms ORDER BY tavolo_id')
  const writeRoom = database.prepare(
    `INSERT INTO rooms (tavolo_id, revision, state) VALUES (?, ?, ?)
     ON CONFLICT (tavolo_id) DO UPDATE SET revision = excluded.revision, state = excluded.state
     WHERE excluded.revision >= rooms.revision`,
  )
  return {
    extension: new Database({
      fetch: async ({ documentName }) => {
        const state = read.get(documentName)?.state
        return state instanceof Uint8Array ? state : null
      },
      store: async ({ documentName, state }) => {
        write.run(documentName, state)
      },
    }),
    rooms: () =>
      listRooms.all().flatMap(({ state }) => {
        const parsed = roomStateSchema.safeParse(typeof state === 'string' ? JSON.parse(state) : null)
        return parsed.success ? [parsed.data] : []
      }),
    saveRoom: (state) => void writeRoom.run(state.tavoloId, state.revision, JSON.stringify(state)),
    close: () => database.close(),
  }
}
