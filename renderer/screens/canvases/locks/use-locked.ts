import { useMemo } from 'react'
import type { CommandContext } from '../../../../shared/doc/commands/command.ts'
import { type LockedDeed, locksOf } from '../../../../shared/doc/canvas-locks.ts'
import { mayWriteFirstWords } from '../../../../shared/doc/first-words.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useFacilitates } from '../../../timer/use-facilitates.ts'
import type { MenuAction, MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import { type TextTools, useText } from '../../../ui/text-context.tsx'
import { type Toasts, useToasts } from '../../../ui/toast.tsx'
import { type AskedDeed, isOfWords, lockOfDeed, lockOfItem } from './lock-of-item.ts'

/**
 * Whether whoever looks at a canvas here may do something on it, and why not: what whoever facilitates has locked is off
 * before it is pressed, and says why. Every button, menu, key and hand of a canvas asks here; commands refuse it all the same.
 */
export interface Locked {
  readonly has: (deed: LockedDeed) => boolean
  /** Why a deed cannot be done; null when it can. */
  readonly why: (deed: LockedDeed) => string | null
  /** Why the words of something cannot be written now; null when they can, as the first words on what was added here. */
  readonly whyWords: (id: string) => string | null
  /** The same for a key on a card or a line. */
  readonly whyDeed: (deed: AskedDeed) => string | null
  /** The same for moving zones: that changes them, and moves what lies in them. */
  readonly whyZones: string | null
  /** All that cannot be done, in one sentence; null when nothing is locked. */
  readonly whyAll: string | null
  /** Says why a deed cannot be done, and is true then. For whoever tries all the same. */
  readonly refuses: (deed: LockedDeed) => boolean
  /** `id` is what it is asked for on. */
  readonly refusesDeed: (deed: AskedDeed, id: string) => boolean
  /** A menu, of something when its id is given, in which what is locked is off, with the reason under it. */
  readonly inMenu: (items: readonly MenuItemSpec[], id?: string) => readonly MenuItemSpec[]
}

/** Reads what is locked for whoever looks at a canvas here; nothing for who facilitates. */
export function useLocked(canvasId: Canvas['id']): Locked {
  const { text, formatList } = useText()
  const toasts = useToasts()
  const facilitates = useFacilitates()
  const { context } = useTavolo()
  const stored = useQuery(locksOf, canvasId)
  return useMemo(
    () => lockedBy(facilitates ? [] : stored, { text, formatList, toasts, context }),
    [facilitates, stored, text, formatList, toasts, context],
  )
}

function lockedBy(
  locks: readonly LockedDeed[],
  {
    text,
    formatList,
    toasts,
    context,
  }: Pick<TextTools, 'text' | 'formatList'> & { readonly toasts: Toasts; readonly context: CommandContext },
): Locked {
  const has = (deed: LockedDeed | null): boolean => locks.some((each) => each === deed)
  const sentence = (deeds: readonly LockedDeed[]) =>
    text('canvases.locks.others', {
      deeds: formatList(deeds.map((deed) => text(`canvases.locks.not.${deed}`))),
    })
  const why = (deed: LockedDeed | null): string | null =>
    deed !== null && has(deed) ? sentence([deed]) : null
  const whyWords = (id: string): string | null => (mayWriteFirstWords(context, id) ? null : why('edit'))
  function refuses(reason: string | null): boolean {
    if (reason !== null) toasts.show({ text: reason, tone: 'attention', subject: 'locked' })
    return reason !== null
  }
  function off(item: MenuAction, id: string | undefined): MenuAction {
    const isWords = id !== undefined && isOfWords(item.id)
    const reason = isWords ? whyWords(id) : why(lockOfItem(item.id))
    return reason === null ? item : { ...item, isDisabled: true, description: reason }
  }
  return {
    has,
    why,
    whyWords,
    whyDeed: (deed) => why(lockOfDeed(deed)),
    whyZones: why('edit') ?? why('move'),
    whyAll: locks.length === 0 ? null : sentence(locks),
    refuses: (deed) => refuses(why(deed)),
    refusesDeed: (deed, id) => refuses(isOfWords(deed.kind) ? whyWords(id) : why(lockOfDeed(deed))),
    inMenu: (items, id) =>
      items.map((item) => {
        if (item.kind === 'separator') return item
        if (!('items' in item)) return off(item, id)
        return { ...item, items: item.items.map((each) => off(each, id)) }
      }),
  }
}
