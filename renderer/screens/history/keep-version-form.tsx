import { useState } from 'react'
import type { VersionProblem } from '../../../shared/ipc/versions.ts'
import { titleLength } from '../../../shared/model/text-lengths.ts'
import type { VersionReason } from '../../state/keep-version.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Paper } from '../../ui/paper.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { versionProblemText } from './version-name.ts'
import styles from './history.module.css'

/** Gives the tavolo as it is now a name to find it by. */
export function KeepVersionForm({
  keep,
  onDone,
}: {
  readonly keep: (reason: VersionReason) => Promise<VersionProblem | null>
  readonly onDone: () => void
}) {
  const { text } = useText()
  const toasts = useToasts()
  const [name, setName] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [problem, setProblem] = useState<VersionProblem | null>(null)
  const [isPending, setIsPending] = useState(false)

  async function submit(): Promise<void> {
    const label = name.trim()
    if (label === '') {
      setError(text('history.nameMissing'))
      return
    }
    if (label.length > titleLength) {
      setError(text('history.nameTooLong', { count: titleLength }))
      return
    }
    setIsPending(true)
    const failed = await keep({ kind: 'named', label })
    setIsPending(false)
    setProblem(failed)
    if (failed !== null) return
    toasts.show({ text: text('history.kept', { name: label }), tone: 'good' })
    onDone()
  }

  return (
    <Paper>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          label={text('history.versionName')}
          description={text('history.versionNameHint')}
          value={name}
          onChange={setName}
          errorMessage={error}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened to be written in.
          autoFocus
        />
        {problem !== null && (
          <Banner tone="error" title={text('history.notKept')}>
            <p>{text('history.notKeptBody', { reason: versionProblemText(text, problem) })}</p>
          </Banner>
        )}
        <div className={styles.formActions}>
          <Button type="submit" variant="primary" isPending={isPending}>
            {text('history.keep')}
          </Button>
          <Button variant="quiet" onPress={onDone}>
            {text('history.cancel')}
          </Button>
        </div>
      </form>
    </Paper>
  )
}
