import type { HostAnswers } from '../host-calls.ts'
import { askNetworks } from '../networks/ask-system.ts'

/** Answers which networks this computer is on. */
export function networkCalls(): Pick<HostAnswers, 'networkList'> {
  return { networkList: () => askNetworks() }
}
