import { useMemo } from 'react'
import { protocolVersion } from '../../shared/sync/room/device-messages.ts'
import { hubAddressSchema, writeHubAddress } from '../../shared/sync/room/hub-address.ts'
import { tavoloHash } from '../../shared/sync/room/tavolo-hash.ts'
import { useApp, useAuthor, useShelf } from '../state/app-context.tsx'
import { useText } from '../ui/text-context.tsx'
import styles from './join.module.css'
import type { JoinOutcome, JoinTarget, JoinWay } from './nearby/join-target.ts'
import { NearbyTavoli } from './nearby/nearby-tavoli.tsx'
import { readLaptopCode } from './read-laptop-code.ts'
import { YourName } from './your-name.tsx'

/** Which tavolo to join: one of those nearby, or the one of a code. Who has no name yet says it first. */
export function JoinChoice({ way }: { readonly way: JoinWay }) {
  const { text } = useText()
  const { host, room } = useApp()
  const { name } = useAuthor()
  const hashesHere = useHashesHere()

  async function join(target: JoinTarget): Promise<JoinOutcome> {
    const { typed, address } = typedIn(target)
    if (typed === null) return { kind: 'needsCode' }
    const read = readLaptopCode(typed, address)
    if (!read.isOk) return { kind: 'problem', words: text(`sharing.join.${read.error}`) }
    await room.join({ ...read.value, name: name === '' ? text('sharing.join.someone') : name })
    return { kind: 'joined' }
  }
  return (
    <div className={styles.choice}>
      <YourName />
      <NearbyTavoli
        protocol={protocolVersion}
        isTypedFirst={way === 'typed' && name !== ''}
        onJoin={join}
        {...{ host, hashesHere }}
      />
    </div>
  )
}

function typedIn(target: JoinTarget): { readonly typed: string | null; readonly address: string | null } {
  if (target.kind === 'typed') return { typed: target.text, address: null }
  const { address: host, port } = target.tavolo
  const address = hubAddressSchema.safeParse(writeHubAddress({ host, port }))
  return { typed: target.code, address: address.success ? address.data : null }
}

function useHashesHere(): ReadonlySet<string> {
  const shelf = useShelf()
  const tavoli = shelf.kind === 'ready' ? shelf.tavoli : null
  return useMemo(() => new Set(tavoli?.map(({ id }) => tavoloHash(id))), [tavoli])
}
