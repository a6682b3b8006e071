import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { usePeersAt, usePresenceDesk } from '../../../presence/use-presence.ts'
import type { TreeState } from '../../../ui/use-tree.ts'
import { useFocusTold } from '../presence/use-focus-told.ts'

/** Tells the others on which line of the outline one is and which are chosen; whom one follows leads to their line, once. */
export function useOutlinePresence(
  place: RefObject<HTMLElement | null>,
  { canvasId, tree: { chosen, find, goTo } }: { readonly canvasId: Canvas['id']; readonly tree: TreeState },
): void {
  const presence = usePresenceDesk()
  const { followed } = presence
  const peers = usePeersAt(presence, canvasId)
  const followedId = useSyncExternalStore(followed.subscribe, followed.get)
  useFocusTold(place, presence, lineOf)
  useEffect(() => {
    presence.say({ chosen: [...chosen] })
  }, [presence, chosen])
  useEffect(() => () => presence.say({ chosen: [] }), [presence])
  useEffect(() => {
    // A list shows no part of a surface: whoever is called here is here.
    const forget = () => presence.wanted.set(null)
    forget()
    return presence.wanted.subscribe(forget)
  }, [presence])
  useEffect(() => {
    if (followedId === null) return
    followed.set(null)
    const at = peers.find(({ id }) => id === followedId)?.at ?? null
    if (at !== null && find(at) !== null) goTo(at)
  }, [followedId, followed, peers, find, goTo])
}

/** The card, cluster or zone of a line; what is written in silence is nobody else's. */
function lineOf(target: EventTarget): string | undefined {
  const id =
    target instanceof Element
      ? target.closest<HTMLElement>('[data-tree-line]')?.dataset['treeLine']
      : undefined
  return id === undefined || id.startsWith('draft') ? undefined : id
}
