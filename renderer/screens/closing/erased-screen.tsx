import { useEffect, useSyncExternalStore } from 'react'
import { useApp } from '../../state/app-context.tsx'
import {
  currentErasure,
  erasedParts,
  eraseTavolo,
  type Erasure,
  forgetErasure,
} from '../../state/erase-tavolo.ts'
import { navigate } from '../../state/navigate.ts'
import { hrefOf } from '../../state/route.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Paper } from '../../ui/paper.tsx'
import { WaitingPlace } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './closing.module.css'
import { ErasedPartLine } from './erased-part-line.tsx'

/** What became of a tavolo that was erased from this computer. */
export function ErasedScreen() {
  const erasure = useSyncExternalStore(currentErasure.subscribe, currentErasure.get)
  // Nothing is known any more after a restart: the home shows what is here.
  useEffect(() => {
    if (erasure.kind === 'none') navigate({ screen: 'home' })
  }, [erasure])
  if (erasure.kind === 'none') return null
  return (
    <main>
      <Told key={erasure.kind} erasure={erasure} />
    </main>
  )
}

function Told({ erasure }: { readonly erasure: Exclude<Erasure, { kind: 'none' }> }) {
  const { text } = useText()
  const { title } = erasure.plan
  if (erasure.kind === 'working') return <WaitingPlace label={text('closing.erasing', { title })} />
  if (erasure.kind === 'stillOpen') return <StillOpen erasure={erasure} />
  return <Done erasure={erasure} />
}

function StillOpen({ erasure }: { readonly erasure: Erasure & { kind: 'stillOpen' } }) {
  const { text } = useText()
  const { tavoloId, title } = erasure.plan
  return (
    <Page width="text" shouldFocusHeading title={text('closing.stillOpenTitle', { title })}>
      <Banner
        tone="error"
        title={text('closing.stillOpen')}
        actions={
          <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'closing' } })}>
            {text('closing.goBack')}
          </Link>
        }
      >
        {text('closing.stillOpenText')}
      </Banner>
    </Page>
  )
}

function Done({ erasure }: { readonly erasure: Erasure & { kind: 'done' } }) {
  const app = useApp()
  const { text } = useText()
  const { plan, outcomes } = erasure
  const isWhole = erasedParts.every((part) => outcomes[part].kind !== 'failed')
  const name = plan.file.name
  return (
    <Page
      width="text"
      shouldFocusHeading
      title={text(isWhole ? 'closing.doneTitle' : 'closing.partlyTitle', { title: plan.title })}
      lead={text('closing.doneLead', { name })}
    >
      <div className={styles.steps}>
        {!isWhole && (
          <Banner
            tone="error"
            title={text('closing.partly')}
            actions={<Button onPress={() => void eraseTavolo(app, plan)}>{text('closing.again')}</Button>}
          >
            {text('closing.partlyText')}
          </Banner>
        )}
        <Section title={text('closing.doneList')}>
          <Paper padding="none">
            <ul className={styles.parts} aria-label={text('closing.doneList')}>
              {erasedParts.map((part) => (
                <ErasedPartLine key={part} part={part} outcome={outcomes[part]} />
              ))}
            </ul>
          </Paper>
        </Section>
        <Section title={text('closing.notTouchedTitle')}>
          <p className={styles.help}>{text('closing.notTouchedAfter', { name })}</p>
          <p className={styles.help}>{text('closing.diskHint')}</p>
          <div className={styles.buttons}>
            <Button
              variant="primary"
              onPress={() => {
                navigate({ screen: 'home' })
                forgetErasure()
              }}
            >
              {text('closing.toHome')}
            </Button>
          </div>
        </Section>
      </div>
    </Page>
  )
}
