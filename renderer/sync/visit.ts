import type { DeviceMessage } from '../../shared/sync/room/device-messages.ts'
import type { Admission, VisitMemory } from './door-state.ts'

/** Who sits at a device. */
export type Sitter = Pick<Extract<DeviceMessage, { kind: 'name' }>, 'participantId' | 'name'>

/** What a device is in the room, in this run and, through a memory, over a reload. */
export class Visit {
  readonly #memory: VisitMemory
  #session: string | null
  #admission: Admission | null = null
  /** null before somebody has said it. */
  sitter: Sitter | null

  constructor(memory: VisitMemory) {
    this.#memory = memory
    const kept = memory.read()
    this.#session = kept?.session ?? null
    this.sitter = kept === null ? null : { name: kept.name, participantId: kept.participantId }
  }

  /** null when it has none: it asks to come in. */
  get session(): string | null {
    return this.#session
  }

  /** null when it is not in, or not yet in this run. */
  get admission(): Admission | null {
    return this.#admission
  }

  /** It was let in, or is somebody else now. */
  admit(admission: Admission): void {
    const { session, name, participantId } = admission
    this.#admission = admission
    this.#session = session
    this.sitter = { name, participantId }
  }

  /** Keeps it for the next run, with the hubs that are known. */
  keep(hubs: readonly string[]): void {
    if (this.#session === null || this.sitter === null) return
    this.#memory.write({ session: this.#session, ...this.sitter, hubs })
  }

  /** The session is worth nothing any more. */
  forget(): void {
    this.#session = null
    this.#admission = null
    this.#memory.write(null)
  }
}
