import type { DeviceMessage } from '../../shared/sync/room/device-messages.ts'
import type { Admission, VisitMemory } from './door-state.ts'

/** Who sits at a device. */
export type Sitter = Pick<Extract<DeviceMessage, { kind: 'name' }>, 'participantId' | 'name'>

/** What a device is in the room, in this run and, through a memory, over a reload. */
export class Visit {
  readonly #memory: VisitMemory
  #session: string | null
  #admission: Admission | null = null
  #isBySecret = false
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

  /** The session with which the channel of a laptop is sealed; null: with the secret of the invitation. */
  get sealedBy(): string | null {
    return this.#isBySecret ? null : this.#session
  }

  /**
   * A hub did not know what the channel was sealed with. Whether the secret is still to be tried there: then the session is
   * not known, or there is no such room any more. It is never said in such a channel, which others can open too.
   */
  trySecret(): boolean {
    this.#isBySecret = !this.#isBySecret && this.#session !== null
    return this.#isBySecret
  }

  /** Another hub, or another time: the session may be known. */
  trySession(): void {
    this.#isBySecret = false
  }

  /** The channel is open. A hub that knows the secret and not the session is asked like by somebody new. */
  opened(): void {
    if (this.#isBySecret) this.forget()
    this.#isBySecret = false
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
