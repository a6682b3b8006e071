import { useState } from 'react'
import { openVote } from '../../../../shared/doc/commands/votes.ts'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { mostDotsPerVoter } from '../../../../shared/model/vote.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useQuery } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldGrid, WideField } from '../../../ui/field-grid.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { defaultRules, type VoteRules } from './default-rules.ts'
import type { VoteForm } from './use-vote-form.ts'
import { votable } from '../../../../shared/doc/queries/votable.ts'
import { InPlaceForm } from '../../../ui/in-place-form.tsx'
import styles from './voting.module.css'

const everything = 'everything'

/** In place: what is voted on and by which rules. Enter opens the vote, Esc leaves. */
export function VoteSheet({ canvas, form }: { readonly canvas: Canvas; readonly form: VoteForm }) {
  const { text } = useText()
  const run = useRun()
  const { session } = useTavolo()
  const outline = useQuery(canvasOutline, canvas.id)
  const zones = outline?.zones ?? []
  const [question, setQuestion] = useState(text('canvases.vote.defaultQuestion'))
  const [rules, setRules] = useState(() => (outline === null ? null : defaultRules(outline)))
  const [dots, setDots] = useState<number | null>(rules?.dotsPerVoter ?? null)
  const [isAsked, setIsAsked] = useState(false)
  if (rules === null) return null
  const count = votable(zones, rules.zoneId).length
  const isOfPeople = rules.voters === 'people'
  const change = (patch: Partial<typeof rules>) => setRules({ ...rules, ...patch })

  function submit(): void {
    setIsAsked(true)
    if (rules === null || dots === null || count === 0) return
    const asked = { ...rules, canvasId: canvas.id, question: question.trim(), dotsPerVoter: dots }
    const opened = session.undo.asOneStep(() => run((context) => openVote(context, asked)))
    if (opened === null) return
    form.close()
    form.moveTo(opened.id)
  }
  return (
    <InPlaceForm
      id="canvas-vote"
      title={text('canvases.vote.title')}
      onSubmit={submit}
      onLeave={form.close}
      buttons={
        <>
          <Button type="submit" variant="primary" isDisabled={count === 0}>
            {text('canvases.vote.open')}
          </Button>
          <Button variant="quiet" onPress={form.close}>
            {text('canvases.vote.cancel')}
          </Button>
        </>
      }
    >
      <FieldGrid columns={2}>
        <WideField>
          <TextField
            label={text('canvases.vote.question')}
            value={question}
            onChange={setQuestion}
            size="large"
            inputRef={form.field}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened to be written in.
            autoFocus
          />
        </WideField>
        <Select
          label={text('canvases.vote.what')}
          value={rules.zoneId ?? everything}
          options={[
            { id: everything, label: text('canvases.vote.everything') },
            ...zones.flatMap(({ zone }) =>
              zone === null
                ? []
                : [{ id: zone.id, label: text('canvases.vote.zoneOnly', { zone: zone.label }) }],
            ),
          ]}
          onChange={(id) => change({ zoneId: id === everything ? null : id })}
          errorMessage={count === 0 ? text('canvases.vote.nothing') : undefined}
        />
        <NumberField
          label={text(isOfPeople ? 'canvases.vote.dotsPerVoter' : 'canvases.vote.dotsPerOrganization')}
          value={dots}
          onChange={setDots}
          min={1}
          max={mostDotsPerVoter}
          errorMessage={
            isAsked && dots === null
              ? text('canvases.vote.dotsMissing', { most: mostDotsPerVoter })
              : undefined
          }
        />
        <NumberField
          label={text('canvases.vote.dotsOnOne')}
          value={rules.dotsOnOne}
          onChange={(dotsOnOne) => change({ dotsOnOne })}
          min={1}
          max={mostDotsPerVoter}
        />
        <NumberField
          label={text('canvases.vote.dotsOnOwn')}
          value={rules.dotsOnOwn}
          onChange={(dotsOnOwn) => change({ dotsOnOwn })}
          min={0}
          max={mostDotsPerVoter}
        />
      </FieldGrid>
      <p className={styles.rules}>{text('canvases.vote.emptyNoLimit')}</p>
      <Switch
        label={text('canvases.vote.hidden')}
        description={text('canvases.vote.hiddenHelp')}
        value={rules.isHidden}
        onChange={(isHidden) => change({ isHidden })}
      />
      <WhoVotes rules={rules} onChange={change} />
    </InPlaceForm>
  )
}

/** Whose the dots are, and whether anybody is told who gave them. */
function WhoVotes({
  rules,
  onChange,
}: {
  readonly rules: VoteRules
  readonly onChange: (patch: Partial<VoteRules>) => void
}) {
  const { text } = useText()
  return (
    <>
      <RadioGroup
        label={text('canvases.vote.voters')}
        value={rules.voters}
        // Bodies never vote anonymously.
        onChange={(voters) => onChange({ voters, ...(voters === 'people' ? {} : { isAnonymous: false }) })}
        options={[
          {
            id: 'people',
            label: text('canvases.vote.votersPeople'),
            description: text('canvases.vote.votersPeopleHelp'),
          },
          {
            id: 'organizations',
            label: text('canvases.vote.votersOrganizations'),
            description: text('canvases.vote.votersOrganizationsHelp'),
          },
        ]}
      />

      {rules.voters === 'people' && (
        <Switch
          label={text('canvases.vote.anonymous')}
          description={text('canvases.vote.anonymousHelp')}
          value={rules.isAnonymous}
          onChange={(isAnonymous) => onChange({ isAnonymous })}
        />
      )}
    </>
  )
}
