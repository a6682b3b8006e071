import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import type { HostEvent } from '../../shared/ipc/events.ts'
import type { HostCallName, HostEventName } from '../../shared/ipc/names.ts'

/** What surrounds the page: the desktop shell, or an imitation of it in tests. A call that breaks the contract rejects. */
export type Host = {
  readonly [Name in HostCallName]: HostInput<Name> extends undefined
    ? () => Promise<HostResult<Name>>
    : (input: HostInput<Name>) => Promise<HostResult<Name>>
} & {
  /** Listens to an event; gives the function that stops listening. */
  readonly on: <Name extends HostEventName>(
    name: Name,
    listener: (event: HostEvent<Name>) => void,
  ) => () => void
}

declare global {
  interface Window {
    /** Put there by the preload script; absent in an ordinary browser. */
    readonly host?: Host
  }
}
