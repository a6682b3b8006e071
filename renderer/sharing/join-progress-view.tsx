import { assertNever } from '../../shared/util/assert-never.ts'
import { libraryErrorText } from '../state/library-error-text.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Spinner } from '../ui/progress.tsx'
import { useText } from '../ui/text-context.tsx'
import type { JoinProgress } from './join-progress.ts'
import styles from './join.module.css'

/** What becomes of asking to come in. */
export function JoinProgressView({
  progress,
  onAgain,
}: {
  readonly progress: JoinProgress
  readonly onAgain: () => void
}) {
  const { text } = useText()
  switch (progress.kind) {
    case 'connecting':
      return <Waiting words={text('sharing.join.connecting', { address: progress.address })} />
    case 'waiting':
    case 'fetching':
      return <Waiting words={text(`sharing.join.${progress.kind}`, { title: progress.title })} />
    case 'refused':
      return <Refused words={text(`sharing.refused.${progress.why}`)} onAgain={onAgain} />
    case 'failed': {
      const { problem } = progress
      const words =
        problem.kind === 'library'
          ? libraryErrorText(text, problem.error)
          : text('sharing.refused.other-lineage', { title: problem.title })
      return <Refused words={words} onAgain={onAgain} />
    }
    default:
      return assertNever(progress)
  }
}

function Waiting({ words }: { readonly words: string }) {
  return (
    <p aria-live="polite" className={styles.waiting}>
      <Spinner label={words} />
      <span>{words}</span>
    </p>
  )
}

function Refused({ words, onAgain }: { readonly words: string; readonly onAgain: () => void }) {
  const { text } = useText()
  return (
    <Banner
      tone="info"
      title={text('sharing.refused.title')}
      actions={<Button onPress={onAgain}>{text('sharing.join.again')}</Button>}
    >
      {words}
    </Banner>
  )
}
