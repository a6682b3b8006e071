import type { ComponentType } from 'react'
import type { RoomRole } from '../../../shared/sync/room/roles.ts'
import { rightOf } from '../../../shared/sync/room/rights.ts'
import type { Session } from '../../../shared/model/session.ts'
import { CanvasSection } from '../canvas/canvas-section.tsx'
import { AttendanceSection } from './attendance-section.tsx'
import { LeftDrafts } from './left-drafts.tsx'
import { NowSection } from './now-section.tsx'
import { OwnThings } from './own-things.tsx'
import { ReadMinutes } from './read-minutes.tsx'
import { ReadNeeds, ReadResources } from './read-map.tsx'
import { WriteSection } from './write-section.tsx'

/** The parts of the room; look.md calls them «Ora», «Scrivi», «Leggi». */
export type TabId = 'now' | 'write' | 'read'

/** A part of a tab. Each shows itself when it has something to show, and nothing otherwise. */
export interface TabSection {
  readonly id: string
  readonly Section: ComponentType<{ readonly session: Session }>
}

/** A tab and what is in it, from top to bottom. */
export interface Tab {
  readonly id: TabId
  /** What comes first, whether the tavolo has a session or not. */
  readonly first: readonly { readonly id: string; readonly Section: ComponentType }[]
  readonly sections: readonly TabSection[]
}

/** Everything that the room shows, here and nowhere else. */
const now: Tab = {
  id: 'now',
  first: [{ id: 'canvas', Section: CanvasSection }],
  sections: [
    { id: 'now', Section: NowSection },
    { id: 'attendance', Section: AttendanceSection },
  ],
}
const write: Tab = {
  id: 'write',
  first: [{ id: 'left-drafts', Section: LeftDrafts }],
  sections: [
    { id: 'write', Section: WriteSection },
    { id: 'own', Section: OwnThings },
  ],
}
const read: Tab = {
  id: 'read',
  first: [],
  sections: [
    { id: 'minutes', Section: ReadMinutes },
    { id: 'needs', Section: ReadNeeds },
    { id: 'resources', Section: ReadResources },
  ],
}

/** The tabs of a role: who only observes has nothing to write. */
export function tabsOf(role: RoomRole): readonly [Tab, ...Tab[]] {
  return rightOf(role, 'work') === 'write' ? [now, write, read] : [now, read]
}
