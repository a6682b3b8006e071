import { duplicateThings } from '../../../../shared/doc/commands/duplicate-things.ts'
import {
  groupThings,
  pinThings,
  restackThings,
  ungroupThings,
} from '../../../../shared/doc/commands/things.ts'
import { findThings, listedThings, type ThingId } from '../../../../shared/doc/things.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { ThingDeed } from './thing-keys.ts'

/** How far a copy lies from what it is a copy of: both are seen. In canvas units. */
const copyWay = { x: 28, y: 28 } as const

/** What is done with chosen things, in the list and on the surface alike; everything is one step of undo. */
export interface ThingDeeds {
  /** Carries out a deed; of a copy gives what it made, to be chosen. */
  readonly carryOut: (deed: ThingDeed, ids: readonly ThingId[]) => readonly ThingId[]
  /** What can be done with some things now. */
  readonly deedsFor: (ids: readonly ThingId[]) => ReadonlySet<ThingDeed>
  /** Whether all of some are pinned: the deed `pin` takes the pins out then. */
  readonly arePinned: (ids: readonly ThingId[]) => boolean
}

/** Carries out what is done with cards, figures and lines together. */
export function useThingDeeds(): ThingDeeds {
  const { text } = useText()
  const { documents } = useTavolo()
  const { runWithUndo } = useUndo()
  const listed = (ids: readonly ThingId[]) => listedThings(findThings(documents, ids))
  const arePinned = (ids: readonly ThingId[]): boolean => {
    const things = listed(ids)
    return things.length > 0 && things.every(({ isPinned }) => isPinned)
  }
  return {
    arePinned,
    deedsFor(ids) {
      const things = findThings(documents, ids)
      const bodies = [...things.cards, ...things.figures]
      const groups = new Set(bodies.map(({ groupId }) => groupId))
      const isGroup = groups.size === 1 && !groups.has(null)
      return new Set<ThingDeed>([
        'duplicate',
        ...(bodies.length > 1 && !isGroup ? ['group' as const] : []),
        ...(bodies.some(({ groupId }) => groupId !== null) ? ['ungroup' as const] : []),
        'pin',
        ...(bodies.length > 0 ? (['front', 'back'] as const) : []),
      ])
    },
    carryOut(deed, ids) {
      const count = ids.length
      if (count === 0) return []
      switch (deed) {
        case 'duplicate':
          return (
            runWithUndo(text('things.done.duplicate', { count }), (context) =>
              duplicateThings(context, { ids, by: copyWay }),
            ) ?? []
          )
        case 'group':
          if (count > 1)
            runWithUndo(text('things.done.group', { count }), (context) => groupThings(context, ids))
          return []
        case 'ungroup':
          if (listed(ids).some((thing) => 'groupId' in thing && thing.groupId !== null))
            runWithUndo(text('things.done.ungroup'), (context) => ungroupThings(context, ids))
          return []
        case 'pin': {
          const isPinned = !arePinned(ids)
          runWithUndo(text(isPinned ? 'things.done.pin' : 'things.done.unpin', { count }), (context) =>
            pinThings(context, { ids, isPinned }),
          )
          return []
        }
        case 'front':
        case 'back':
          runWithUndo(text(`things.done.${deed}`, { count }), (context) =>
            restackThings(context, { ids, to: deed }),
          )
          return []
        default:
          return assertNever(deed)
      }
    },
  }
}
