import { type LucideIcon, MousePointer2, MousePointer2Off, Smartphone, Users, Waves } from 'lucide-react'
import { textOfLine } from '../../../../shared/doc/queries/line-text.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { CanvasPeer, PagePeer } from '../../../presence/canvas-peer.ts'
import { noPresence } from '../../../presence/no-presence.ts'
import type { PresenceDesk } from '../../../presence/presence-desk.ts'
import {
  useBeingAt,
  useCanvasMotion,
  usePagesAt,
  usePeersAt,
  usePresenceDesk,
} from '../../../presence/use-presence.ts'
import { useApp } from '../../../state/app-context.tsx'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import type { MenuAction, MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import { useText } from '../../../ui/text-context.tsx'
import { usePeerName } from './peer-name.tsx'
import styles from './presence.module.css'

/** So many people are drawn beside the button; the others are a number. */
const mostFaces = 5

/**
 * «Chi è qui»: who else is at the canvas, how long they have been still, who looks at it on a phone, and how much of what
 * others do moves here.
 */
export function PresenceBar({ canvasId }: { readonly canvasId: Canvas['id'] }) {
  const { text } = useText()
  const nameOf = usePeerName()
  const presence = usePresenceDesk()
  useBeingAt(presence, canvasId)
  const peers = usePeersAt(presence, canvasId)
  const pages = usePagesAt(presence, canvasId)
  const people = usePeopleItems(presence, { peers, pages })
  const motion = useMotionItems()
  if (presence === noPresence) return null
  const more = peers.length - mostFaces
  return (
    <div className={styles.bar}>
      <span className={styles.faces} aria-hidden="true">
        {peers.slice(0, mostFaces).map((peer) => (
          <Face key={peer.id} peer={peer} name={nameOf(peer)} />
        ))}
        {more > 0 && <span className={styles.more}>{text('presence.more', { count: more })}</span>}
        {pages.length > 0 && (
          <span className={styles.phones} title={text('presence.phones', { count: pages.length })}>
            <Icon of={Smartphone} size="small" />
            {pages.length}
          </span>
        )}
      </span>
      <MenuButton
        label={text('presence.here', { count: peers.length + pages.length })}
        icon={<Icon of={Users} />}
        isIconOnly
        placement="bottom end"
        // First what is for everybody: thirty names would push it out of sight.
        items={[...motion, { kind: 'separator', id: 'people' }, ...people]}
      />
    </div>
  )
}

/** The first letter of a name on its colour; a dashed edge while somebody is idle. Drawn: the name stands beside it, or is asked for. */
function Face({ peer, name }: { readonly peer: CanvasPeer; readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className={styles.face}
      data-tone={peer.tone}
      data-idle={peer.idleMinutes > 0 ? '' : undefined}
      data-words={initialOf(name)}
      title={name}
    />
  )
}

function Sign({ of }: { readonly of: LucideIcon }) {
  return (
    <span className={styles.sign}>
      <Icon of={of} />
    </span>
  )
}

function usePeopleItems(
  presence: PresenceDesk,
  { peers, pages }: { readonly peers: readonly CanvasPeer[]; readonly pages: readonly PagePeer[] },
): readonly MenuItemSpec[] {
  const { text } = useText()
  const nameOf = usePeerName()
  const { documents } = useTavolo()
  if (peers.length + pages.length === 0)
    return [{ id: 'nobody', label: text('presence.nobody'), isFact: true }]
  const onLaptops = peers.map((peer): MenuAction => {
    const place = peer.at === null ? '' : textOfLine(documents, peer.at)
    const facts = [
      place === '' ? '' : text('presence.at', { text: shortened(place) }),
      peer.idleMinutes > 0 ? text('presence.idle', { minutes: peer.idleMinutes }) : '',
    ].filter((fact) => fact !== '')
    return {
      id: peer.id,
      label: text('presence.follow', { name: nameOf(peer) }),
      description: facts.length === 0 ? undefined : facts.join(' · '),
      icon: <Face peer={peer} name={nameOf(peer)} />,
      onAction: () => presence.followed.set(peer.id),
    }
  })
  if (pages.length === 0) return onLaptops
  const onPhones = pages.map((page): MenuAction => ({
    id: page.id,
    label: nameOf(page),
    icon: <Sign of={Smartphone} />,
    isFact: true,
  }))
  const label = text('presence.phones', { count: pages.length })
  return [...onLaptops, { kind: 'heading', id: 'phones', label, items: onPhones }]
}

/** Cursors and calm mode: kept on this computer. */
function useMotionItems(): readonly MenuItemSpec[] {
  const { text } = useText()
  const { changeSettings } = useApp()
  const motion = useCanvasMotion()
  const isCalm = motion === 'calm'
  return [
    ...(isCalm
      ? []
      : [
          {
            id: 'cursors',
            label: text(motion === 'moving' ? 'presence.hideCursors' : 'presence.showCursors'),
            icon: <Sign of={motion === 'moving' ? MousePointer2Off : MousePointer2} />,
            onAction: () => changeSettings({ canvasMotion: motion === 'moving' ? 'no-cursors' : 'moving' }),
          },
        ]),
    {
      id: 'calm',
      label: text(isCalm ? 'presence.endCalm' : 'presence.calm'),
      description: text('presence.calmHelp'),
      icon: <Sign of={Waves} />,
      onAction: () => changeSettings({ canvasMotion: isCalm ? 'moving' : 'calm' }),
    },
  ]
}

function initialOf(name: string): string {
  return String.fromCodePoint(name.trim().codePointAt(0) ?? 0x3f).toLocaleUpperCase()
}

function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40).trimEnd()}…` : words
}
