import { createObservable } from '../../shared/util/observable.ts'
import type { PresenceDesk, WantedSight } from './presence-desk.ts'

/** The desk of whoever is alone with the tavolo: nobody is there, and nothing is told. */
export const noPresence: PresenceDesk = {
  peers: createObservable([]),
  pages: createObservable([]),
  motions: createObservable(new Map()),
  enter: () => () => undefined,
  say: () => undefined,
  noteActivity: () => undefined,
  ownSight: () => null,
  followed: createObservable<string | null>(null),
  wanted: createObservable<WantedSight | null>(null),
}
