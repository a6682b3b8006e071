import type { BothTruths } from '../../shared/sync/room/document-truth.ts'
import type { HubMessage, Refusal } from '../../shared/sync/room/hub-messages.ts'
import type { Person, WaitingDevice } from '../../shared/sync/room/people.ts'
import type { RoomState } from '../../shared/sync/room/room-state.ts'

/** What the hub says of the room before it knows who comes. */
export type Welcome = Omit<Extract<HubMessage, { kind: 'welcome' }>, 'kind' | 'hubTimeMs'>

/** What a device is in the room: its session, its role, its name. */
export type Admission = Omit<Extract<HubMessage, { kind: 'admitted' }>, 'kind'>

/** Where a device stands with the hub. */
export type DoorState =
  /** It has not begun, or was stopped. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'connecting' }
  /** The hub wants to know who sits here: `sayName`. */
  | { readonly kind: 'asked-name'; readonly welcome: Welcome }
  /** A facilitator has been asked. */
  | { readonly kind: 'waiting'; readonly welcome: Welcome }
  | { readonly kind: 'admitted'; readonly admission: Admission; readonly roomTitle: string }
  /** The connection is gone; it tries again by itself. */
  | {
      readonly kind: 'disconnected'
      /** When the hub was heard last; null when it never was. */
      readonly lastContactMs: number | null
      readonly retryAtMs: number
      /** What it was before, and will be again if the hub still knows it; null when it was not in. */
      readonly admission: Admission | null
      /** The hub said goodbye: the room was closed, or its program ended. */
      readonly wasClosed: boolean
    }
  /** The hub said no; it does not try again by itself. */
  | { readonly kind: 'refused'; readonly why: Refusal | 'wrong-secret' }
  /** A facilitator has ended the session. */
  | { readonly kind: 'sent-away'; readonly isBlocked: boolean }

/** What the hub tells whoever is in, as it was said last. */
export interface RoomNews {
  /** In the order of the hub; devices only for facilitators and minute-takers. */
  readonly people: readonly Person[]
  /** Only for facilitators. */
  readonly waiting: readonly WaitingDevice[]
  /** How far the hub's copies went when it compared them with those of the people; only for who sees devices. */
  readonly hubTruth: BothTruths | null
  /** How much of the official document is here that the hub of now lacks; null when nothing is known to be. */
  readonly aheadBy: number | null
  /** Other hubs of the room, the first choice first. */
  readonly hubs: readonly string[]
  /** Only for facilitators at laptops: what is needed to carry on with the room. */
  readonly roomState: RoomState | null
  /** How far the hub's clock is ahead of this device's, in milliseconds; null before it was heard. */
  readonly clockAheadMs: number | null
  /** The last thing that was not allowed, and when; null when everything was. */
  readonly lastRefusal: {
    readonly why: Refusal
    readonly document: 'official' | 'work' | null
    readonly atMs: number
  } | null
}

/** What is known before the hub has said anything. */
export const noNews: RoomNews = {
  people: [],
  waiting: [],
  hubTruth: null,
  aheadBy: null,
  hubs: [],
  roomState: null,
  clockAheadMs: null,
  lastRefusal: null,
}

/** What a device keeps of a visit, so that it comes back after a reload or to another hub. */
export interface KeptVisit {
  readonly session: string
  /** Who sits there, to be said again where the session is not known. */
  readonly name: string
  readonly participantId: Admission['participantId']
  /** Hubs that are known, the one of the visit first. */
  readonly hubs: readonly string[]
}

/** Where a visit is kept: the browser's storage of the page, or the settings of the computer. */
export interface VisitMemory {
  readonly read: () => KeptVisit | null
  /** null forgets it. */
  readonly write: (visit: KeptVisit | null) => void
}
