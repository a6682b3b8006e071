import { failure, ok, type Result } from '../../shared/util/result.ts'
import { firstHubPort } from '../../shared/sync/room/hub-address.ts'

/** How a hub of an organisation is set up. */
export interface StandaloneSettings {
  /** Folder of the database. */
  readonly dataFolder: string
  /** The interface's address to listen on. */
  readonly host: string
  readonly port: number
  /** Names under which devices reach it, as in a Host header; the first is in the links. */
  readonly names: readonly string[]
  /** Folder of the built guest page; null for none. */
  readonly pagesFolder: string | null
  /** null when this process is the only one. */
  readonly redisUrl: string | null
}

/** Reads the settings from the environment; `error` names the variable that is wrong. */
export function readStandaloneSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Result<StandaloneSettings, string> {
  const port = Number(environment.TAVOLO_HUB_PORT ?? firstHubPort)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return failure('TAVOLO_HUB_PORT')
  const names = (environment.TAVOLO_HUB_NAMES ?? '')
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase())
  if (names.some((name) => !/^[a-z0-9.-]+(:\d+)?$/.test(name))) return failure('TAVOLO_HUB_NAMES')
  return ok({
    dataFolder: environment.TAVOLO_HUB_DATA ?? 'hub-data',
    // Nothing is reachable from outside until somebody says on which interface.
    host: environment.TAVOLO_HUB_HOST ?? '127.0.0.1',
    port,
    names,
    pagesFolder: environment.TAVOLO_HUB_PAGES ?? null,
    redisUrl: environment.REDIS_URL === '' ? null : (environment.REDIS_URL ?? null),
  })
}
