import { useEffect, useRef, useState } from 'react'
import type { Translate } from '../../shared/text/translator.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { dismissFile, type IncomingFile } from '../state/incoming-files.ts'
import { navigate } from '../state/navigate.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Progress as ProgressBar, Spinner } from '../ui/progress.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { ArrivedChanges } from './arrived-changes.tsx'
import { exchangeProblemText } from './exchange-problem-text.ts'
import styles from './exchange.module.css'
import { PassphraseForm } from './passphrase-form.tsx'
import { type Progress, useBringIn } from './use-bring-in.ts'

/** What becomes of a file: read, unlocked, refused with the reason, or merged with what changed. */
export function ExchangeDesk({ file }: { readonly file: IncomingFile }) {
  const { text } = useText()
  const { progress, unlock, stop } = useBringIn(file)
  const isSlow = useIsSlow()
  const { name } = file
  const close = () => dismissFile(file)
  useArrival(progress, file)
  if (progress.kind === 'arrived') {
    const { arrival } = progress
    return arrival.kind === 'merged' ? <ArrivedChanges name={name} arrival={arrival} onClose={close} /> : null
  }
  if (progress.kind === 'working' && !isSlow) return null
  function leave(): void {
    // A file that is coming in already is not stopped halfway: what it brought is shown in a moment.
    if (progress.kind !== 'working' || stop()) close()
  }
  // One sheet for all of it: what is asked, waited for and said belongs together.
  return (
    <Sheet
      title={titleOf(text, progress, name)}
      isOpen
      onOpenChange={leave}
      footer={
        progress.kind === 'locked' ? undefined : (
          <Button variant={progress.kind === 'refused' ? 'primary' : 'quiet'} onPress={leave}>
            {text(progress.kind === 'refused' ? 'exchange.understood' : 'exchange.leave')}
          </Button>
        )
      }
    >
      <Body name={name} progress={progress} onUnlock={unlock} onClose={close} />
    </Sheet>
  )
}

type Unfinished = Exclude<Progress, { readonly kind: 'arrived' }>

function titleOf(text: Translate, progress: Unfinished, name: string): string {
  switch (progress.kind) {
    case 'working':
      return text(progress.part === null ? 'exchange.reading' : 'exchange.unlocking', { name })
    case 'locked':
      return text('exchange.lockedTitle', { name })
    case 'refused': {
      // It did come in: only the disk has not taken it yet.
      const isHere = progress.problem.kind === 'not-written-yet'
      return text(isHere ? 'exchange.arrivedTitle' : 'exchange.refusedTitle', { name })
    }
    default:
      return assertNever(progress)
  }
}

function Body(props: {
  readonly name: string
  readonly progress: Unfinished
  readonly onUnlock: (passphrase: string) => void
  readonly onClose: () => void
}) {
  const { text } = useText()
  const { name, progress } = props
  switch (progress.kind) {
    case 'working':
      return <Working name={name} part={progress.part} />
    case 'locked':
      return (
        <PassphraseForm
          lead={text('exchange.lockedLead')}
          submitLabel={text('exchange.unlock')}
          leastLength={1}
          problem={progress.wasWrong ? text('exchange.problem.wrong-passphrase') : null}
          onSubmit={props.onUnlock}
          onLeave={props.onClose}
        />
      )
    case 'refused':
      return <Refused problem={progress.problem} />
    default:
      return assertNever(progress)
  }
}

/** A sheet that comes and goes in less than this is a flash; most files are read before. */
const slowAfterMs = 400

function useIsSlow(): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), slowAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return isSlow
}

/** Goes to the tavolo that the file is in; of a new one a notice says all there is to say. */
function useArrival(progress: Progress, file: IncomingFile): void {
  const { text } = useText()
  const toasts = useToasts()
  const isDone = useRef(false)
  useEffect(() => {
    if (progress.kind !== 'arrived' || isDone.current) return
    isDone.current = true
    const { arrival } = progress
    const { tavoloId } = arrival
    const isOnScreen = window.location.hash.includes(encodeURIComponent(tavoloId))
    if (!isOnScreen) navigate({ screen: 'tavolo', tavoloId, section: { kind: 'overview' } })
    if (arrival.kind === 'merged') return
    toasts.show({
      text: text('exchange.newTavolo', { title: arrival.file.title, name: file.name }),
      tone: 'good',
    })
    dismissFile(file)
  }, [progress, file, text, toasts])
}

function Working({ name, part }: { readonly name: string; readonly part: number | null }) {
  const { text } = useText()
  if (part === null) return <Spinner label={text('exchange.reading', { name })} />
  return <ProgressBar label={text('exchange.unlocking', { name })} value={Math.round(part * 100)} max={100} />
}

type Refusal = Extract<Progress, { readonly kind: 'refused' }>['problem']

/** Whether it is certain that nothing was changed: not so when it broke off, or when only the disk is missing. */
function isWithoutTrace({ kind }: Refusal): boolean {
  return kind !== 'not-written-yet' && kind !== 'unexpected'
}

function Refused({ problem }: { readonly problem: Refusal }) {
  const { text } = useText()
  const words =
    problem.kind === 'unexpected'
      ? { title: text('exchange.problem.unexpected'), next: text('exchange.next.again') }
      : exchangeProblemText(text, problem)
  return (
    <Banner tone="error" title={words.title}>
      <div className={styles.words}>
        <p>{words.next}</p>
        {isWithoutTrace(problem) && <p>{text('exchange.nothingChanged')}</p>}
      </div>
    </Banner>
  )
}
