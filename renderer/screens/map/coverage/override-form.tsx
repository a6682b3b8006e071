import { useState } from 'react'
import { overrideCoverage } from '../../../../shared/doc/commands/coverage-overrides.ts'
import { type CoverageLevel, coverageLevels } from '../../../../shared/model/coverage-override.ts'
import type { Need } from '../../../../shared/model/need.ts'
import { textLength } from '../../../../shared/model/text-lengths.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { CoverageShape } from '../../../ui/coverage-shape.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './coverage.module.css'

/** The table says how far a need is covered, and why. Esc puts the form away. */
export function OverrideForm({
  need,
  level: levelBefore,
  onClose,
}: {
  readonly need: Need
  readonly level: CoverageLevel
  readonly onClose: () => void
}) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const [level, setLevel] = useState(levelBefore)
  const [reason, setReason] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const trimmed = reason.trim()

  function problem(): string | undefined {
    if (trimmed.length > textLength) return text('errors.field.too-long')
    return isAsked && trimmed === '' ? text('map.override.reasonMissing') : undefined
  }
  function submit(): void {
    const isFine = trimmed !== '' && trimmed.length <= textLength
    setIsAsked(!isFine)
    if (!isFine) return
    const said = text('map.override.done', { code: need.code, level: text(`map.coverage.${level}`) })
    const done = runWithUndo(said, (context) =>
      overrideCoverage(context, { needId: need.id, level, reason: trimmed }),
    )
    if (done !== null) onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc in any of its fields.
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <Select
        label={text('map.override.level')}
        value={level}
        onChange={setLevel}
        options={coverageLevels.map((id) => ({
          id,
          label: text(`map.coverage.${id}`),
          icon: <CoverageShape level={id} size="1.125rem" />,
        }))}
      />
      <TextArea
        label={text('map.override.reason')}
        description={text('map.override.reasonHelp')}
        value={reason}
        onChange={(typed) => {
          setReason(typed)
          setIsAsked(false)
        }}
        onSubmit={submit}
        errorMessage={problem()}
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened to be written in.
        autoFocus
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" size="small">
          {text('map.override.submit')}
        </Button>
        <Button variant="quiet" size="small" onPress={onClose}>
          {text('map.override.cancel')}
        </Button>
      </div>
    </form>
  )
}
