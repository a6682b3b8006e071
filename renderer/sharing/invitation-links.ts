import type { OpenedRoom } from '../../shared/ipc/room.ts'
import { readHubAddress } from '../../shared/sync/room/hub-address.ts'
import { writeInvitation, type InvitationKind } from '../../shared/sync/room/invitation.ts'

/** The link that guests scan or type. */
export function guestLink(opened: OpenedRoom): string {
  return linkOf(opened, 'guest')
}

/** The code that lets a laptop with Tavolo ask to come in. */
export function laptopLink(opened: OpenedRoom): string {
  return linkOf(opened, 'laptop')
}

function linkOf(
  { address: written, state }: OpenedRoom,
  kind: Exclude<InvitationKind, 'facilitator'>,
): string {
  const address = readHubAddress(written)
  // The contract lets nothing else through.
  return address === null ? '' : writeInvitation({ kind, address, token: state.secrets[kind] })
}
