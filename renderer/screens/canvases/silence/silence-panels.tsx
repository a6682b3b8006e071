import { BookOpenText, Eye, LockKeyhole } from 'lucide-react'
import type { RefObject } from 'react'
import type { DraftCount } from '../../../../shared/doc/private-writing.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { SaidWhenSteady } from '../../../ui/said-when-steady.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { StepPanel } from '../step-panel.tsx'
import { DraftTexts } from './draft-texts.tsx'
import styles from './silence.module.css'
import type { Silence } from './use-silence.ts'

/** While everybody writes in silence: how much there is, and nothing of what it says. */
export function OpenSilence({
  silence: { count, drafts, isSafe },
  facilitates,
  headingRef,
  onReveal,
  onReadAloud,
  onClose,
}: {
  readonly silence: Silence
  readonly facilitates: boolean
  readonly headingRef: RefObject<HTMLHeadingElement | null>
  readonly onReveal: () => void
  readonly onReadAloud: () => void
  readonly onClose: () => void
}) {
  const { text } = useText()
  const { cards, people } = count
  const words = text('canvases.silence.count', { cards, people })
  return (
    <StepPanel
      icon={LockKeyhole}
      title={text('canvases.silence.title')}
      headingRef={headingRef}
      state={<p className={styles.count}>{words}</p>}
      buttons={
        facilitates && (
          <>
            <Button size="small" variant="primary" icon={<Icon of={Eye} />} onPress={onReveal}>
              {text('canvases.silence.reveal')}
            </Button>
            <Button size="small" icon={<Icon of={BookOpenText} />} onPress={onReadAloud}>
              {text('canvases.aloud.start')}
            </Button>
            <Button size="small" onPress={onClose}>
              {text('canvases.silence.close')}
            </Button>
          </>
        )
      }
    >
      <SaidWhenSteady words={words} />
      <p className={styles.body}>
        {text(facilitates ? 'canvases.silence.body' : 'canvases.silence.bodyOthers')}
      </p>
      {drafts.length > 0 && (
        <Disclosure title={text('canvases.silence.own', { count: drafts.length })} headingLevel={3}>
          <p className={styles.body}>{text('canvases.silence.ownHelp')}</p>
          <DraftTexts drafts={drafts} />
        </Disclosure>
      )}
      {!isSafe && (
        <p role="alert" className={styles.notSafe}>
          {text('canvases.silence.notSafe')}
        </p>
      )}
    </StepPanel>
  )
}

/** After the reveal: what is on devices that are away. */
export function StillToCome({ count: { cards, devices } }: { readonly count: DraftCount }) {
  const { text } = useText()
  return (
    <Banner tone="info" title={text('canvases.silence.toCome', { cards })}>
      {text('canvases.silence.toComeBody', { devices })}
    </Banner>
  )
}

/** What was not revealed: where it is, and what can be done. */
export function LeftSilence({
  silence: { writing, count, drafts },
  whyNotAdd,
  onReveal,
}: {
  readonly silence: Silence
  /** Why nothing can be added to the canvas now; null when it can. */
  readonly whyNotAdd: string | null
  /** null for who does not facilitate. */
  readonly onReveal: (() => void) | null
}) {
  const { text } = useText()
  const { session } = useTavolo()
  const cards = writing?.state === 'closed' ? Math.max(count.cards, drafts.length) : drafts.length
  return (
    <Banner
      tone="info"
      title={text(`canvases.silence.${writing === null ? 'leftHere' : 'left'}`, { cards })}
      actions={
        <>
          {onReveal !== null && writing?.state === 'closed' && (
            <Button size="small" icon={<Icon of={Eye} size="small" />} onPress={onReveal}>
              {text('canvases.silence.reveal')}
            </Button>
          )}
          {drafts.length > 0 && (
            <Button
              size="small"
              whyNot={whyNotAdd}
              onPress={() => session.drafts.publish(drafts.map(({ id }) => id))}
            >
              {text('canvases.silence.publishOwn', { count: drafts.length })}
            </Button>
          )}
        </>
      }
    >
      {text(`canvases.silence.${writing === null ? 'leftHereBody' : 'leftBody'}`)}
      {drafts.length > 0 && ` ${text('canvases.silence.own', { count: drafts.length })}.`}
    </Banner>
  )
}
