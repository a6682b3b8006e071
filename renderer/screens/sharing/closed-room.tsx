import { DoorOpen, ShieldCheck, Smartphone, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { RoomOpenProblem } from '../../../shared/ipc/room.ts'
import { JoinSection } from '../../sharing/join-section.tsx'
import { useNetworks } from '../../sharing/use-networks.ts'
import { useRoomNow } from '../../sharing/use-room.ts'
import { YourName } from '../../sharing/your-name.tsx'
import { useApp, useAuthor } from '../../state/app-context.tsx'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useProcess } from '../../state/use-records.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Paper } from '../../ui/paper.tsx'
import { useText } from '../../ui/text-context.tsx'
import { WorkingNote } from '../../ui/working-note.tsx'
import { NetworkChoice } from './network-choice.tsx'
import styles from './sharing.module.css'

/** Before the tavolo is open to the room: what opening does, on which network, and the button. */
export function ClosedRoom() {
  const { text } = useText()
  const now = useRoomNow()
  return (
    <Page width="text" title={text('sharing.title')} lead={text('sharing.closed.lead')}>
      {now.kind === 'in' && now.tavoloId !== null && (
        <Banner
          tone="info"
          title={text('sharing.closed.otherOpen', { title: now.title })}
          actions={
            <Link href={hrefOf({ screen: 'tavolo', tavoloId: now.tavoloId, section: { kind: 'sharing' } })}>
              {text('sharing.closed.goThere')}
            </Link>
          }
        >
          {text('sharing.closed.otherOpenText')}
        </Banner>
      )}
      <OpenCard />
      <JoinSection />
    </Page>
  )
}

function OpenCard() {
  const { text } = useText()
  const { host, problem, isOpening, networks, look, choose, open } = useOpening()
  return (
    <Paper padding="large" className={styles.card}>
      <ul className={styles.promises}>
        <Promised icon={Smartphone} words={text('sharing.closed.guests')} />
        <Promised icon={DoorOpen} words={text('sharing.closed.door')} />
        <Promised icon={ShieldCheck} words={text('sharing.closed.quiet')} />
      </ul>
      <NetworkChoice networks={networks} value={host} onChange={choose} onLook={look} />
      <YourName />
      {problem !== null && (
        <Banner tone="error" title={text('sharing.problem.title')}>
          {text(`sharing.problem.${problem}`)}
        </Banner>
      )}
      <div className={styles.mainAction}>
        <Button
          variant="primary"
          size="large"
          icon={<Icon of={DoorOpen} />}
          isDisabled={host === null}
          onPress={open}
        >
          {text('sharing.closed.open')}
        </Button>
        {/* The button goes with what it opens: it cannot say itself that it works. */}
        <WorkingNote working={isOpening ? text('sharing.closed.opening') : null} />
        <p className={styles.hint}>{text('sharing.closed.system')}</p>
      </div>
    </Paper>
  )
}

function Promised({ icon, words }: { readonly icon: LucideIcon; readonly words: string }) {
  return (
    <li className={styles.promise}>
      <Icon of={icon} />
      <span>{words}</span>
    </li>
  )
}

function useOpening() {
  const { text } = useText()
  const { room } = useApp()
  const { name } = useAuthor()
  const { id: tavoloId } = useTavolo()
  const { title } = useProcess()
  const { networks, look } = useNetworks()
  const [chosen, setChosen] = useState<string | null>(null)
  const [problem, setProblem] = useState<RoomOpenProblem | null>(null)
  const [isOpening, setIsOpening] = useState(false)
  const isThere = networks?.some(({ address }) => address === chosen) ?? false
  const host = isThere ? chosen : (networks?.[0]?.address ?? null)

  async function openNow(address: string): Promise<void> {
    setIsOpening(true)
    setProblem(null)
    const opened = await room.open({
      room: { kind: 'new', tavoloId, title },
      host: address,
      name: name === '' ? text('sharing.closed.someone') : name,
    })
    setIsOpening(false)
    if (opened.isOk) return
    setProblem(opened.error)
    look()
  }
  return {
    networks,
    look,
    host,
    choose: setChosen,
    problem,
    isOpening,
    open: () => {
      if (host !== null && !isOpening) void openNow(host)
    },
  }
}
