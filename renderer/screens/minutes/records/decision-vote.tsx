import { type KeyboardEvent, useRef } from 'react'
import { setStance } from '../../../../shared/doc/commands/decisions.ts'
import type { DecisionTally } from '../../../../shared/doc/queries/decision-tally.ts'
import type { Decision } from '../../../../shared/model/decision.ts'
import type { Organization } from '../../../../shared/model/organization.ts'
import { useRun } from '../../../state/use-run.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { tableName } from '../person-words.ts'
import styles from './decision-vote.module.css'

const choices = ['for', 'against', 'abstained'] as const
type Choice = (typeof choices)[number]

/**
 * An indicative vote: one row an organization in the room. A letter notes the answer and goes to the next row; arrows
 * move; Backspace takes a word back. Who declared a conflict stays out.
 */
export function DecisionVote({
  decision,
  tally,
}: {
  readonly decision: Decision
  readonly tally: DecisionTally
}) {
  const { text } = useText()
  const run = useRun()
  const table = useRef<HTMLDivElement>(null)
  const voting = tally.voters.filter((organization) => !tally.conflicted.includes(organization))

  function say(organization: Organization, choice: Choice | null) {
    run((context) => setStance(context, { decisionId: decision.id, organizationId: organization.id, choice }))
  }

  function goTo(row: number) {
    const target = table.current?.querySelectorAll<HTMLElement>('[role="radiogroup"]')[row]
    target?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }

  function onRowKey(event: KeyboardEvent, row: number) {
    const organization = voting[row]
    if (organization === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const letter = event.key.toLowerCase()
    const byLetter = choices.find((choice) => text(`minutes.vote.key.${choice}`).toLowerCase() === letter)
    if (byLetter !== undefined) {
      say(organization, byLetter)
      goTo(Math.min(row + 1, voting.length - 1))
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      goTo(row + (event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      say(organization, null)
    } else return
    event.preventDefault()
  }

  return (
    <div ref={table} className={styles.vote}>
      <p className={styles.keys} aria-hidden="true">
        {choices.map((choice) => (
          <span key={choice}>
            <Kbd keys={text(`minutes.vote.key.${choice}`)} /> {text(`minutes.vote.choice.${choice}`)}
          </span>
        ))}
      </p>
      {voting.map((organization, row) => (
        <VoteRow
          key={organization.id}
          organization={organization}
          chosen={tally.choices.get(organization.id) ?? null}
          onChoose={(choice) => say(organization, choice)}
          onKeyDown={(event) => onRowKey(event, row)}
        />
      ))}
      {tally.conflicted.map((organization) => (
        <p key={organization.id} className={styles.row}>
          <span className={styles.name}>{tableName(organization)}</span>
          <span className={styles.out}>{text('minutes.vote.out')}</span>
        </p>
      ))}
    </div>
  )
}

function VoteRow({
  organization,
  chosen,
  onChoose,
  onKeyDown,
}: {
  readonly organization: Organization
  readonly chosen: string | null
  readonly onChoose: (choice: Choice) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}) {
  const { text } = useText()

  function move(event: KeyboardEvent, index: number) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (index + step + choices.length) % choices.length
    const choice = choices[next]
    if (choice !== undefined) onChoose(choice)
    event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus()
  }

  return (
    // Focus goes to its choices, as in every group of radio buttons.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div role="radiogroup" aria-label={organization.name} className={styles.row} onKeyDown={onKeyDown}>
      <span className={styles.name} aria-hidden="true">
        {tableName(organization)}
      </span>
      <span className={styles.choices}>
        {choices.map((choice, index) => {
          const isChosen = chosen === choice
          const isTabStop = isChosen || (index === 0 && !choices.includes(chosen as Choice))
          return (
            <button
              key={choice}
              type="button"
              // A letter typed on any of the three is read by the row.
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="radio"
              aria-checked={isChosen}
              tabIndex={isTabStop ? 0 : -1}
              className={classNames(styles.choice, styles[choice], isChosen && styles.chosen)}
              onClick={() => onChoose(choice)}
              onKeyDown={(event) => move(event, index)}
            >
              {text(`minutes.vote.choice.${choice}`)}
            </button>
          )
        })}
      </span>
    </div>
  )
}
