import { Clock, Users } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { CanvasTemplate } from '../../../../shared/canvas/canvas-template.ts'
import { canvasTemplates } from '../../../../shared/canvas/canvas-templates.ts'
import { type TemplateWords, templateWords } from '../../../../shared/canvas/template-words.ts'
import type { OwnTemplate } from '../../../../shared/canvas/own-template.ts'
import { addCanvas, addCanvasOfOwn } from '../../../../shared/doc/commands/canvases.ts'
import type { CommandContext, CommandError } from '../../../../shared/doc/commands/command.ts'
import { sessionInRoom } from '../../../../shared/doc/queries/session-in-room.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { matchesSearch } from '../../../../shared/text/matches-search.ts'
import type { Result } from '../../../../shared/util/result.ts'
import { navigate } from '../../../state/navigate.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useToday } from '../../../state/use-clock.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Page } from '../../../ui/page.tsx'
import { Paper } from '../../../ui/paper.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './template-gallery.module.css'
import { OwnTemplates, useOwnTemplates } from './own-templates.tsx'
import { TemplatePicture } from './template-picture.tsx'

/** The methods to begin a canvas with, each with what it is for and how long it takes. Esc leaves. */
export function TemplateGallery({ onLeave }: { readonly onLeave: () => void }) {
  const { text } = useText()
  const make = useMake()
  const [typed, setTyped] = useState('')
  const methods = useMemo(
    () => canvasTemplates.map((template) => ({ template, words: templateWords(text, template) })),
    [text],
  )
  const shown = methods.filter(({ words }) => matchesSearch([words.title, words.purpose], typed))
  const hasOwn = useOwnTemplates().length > 0
  // Whoever has none looks for a method first.
  const own = typed === '' ? <OwnTemplates onChoose={make.ofOwn} /> : null
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented && typed === '') onLeave()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc anywhere in it.
    <div onKeyDown={onKeyDown}>
      <Page
        title={text('canvases.gallery.title')}
        lead={text('canvases.gallery.lead')}
        actions={
          <Button variant="quiet" onPress={onLeave}>
            {text('canvases.gallery.leave')}
          </Button>
        }
      >
        <SearchField
          label={text('canvases.gallery.search')}
          isLabelHidden
          placeholder={text('canvases.gallery.search')}
          value={typed}
          onChange={setTyped}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to find a method in.
          autoFocus
          className={styles.search}
        />
        {shown.length === 0 && <p className={styles.none}>{text('canvases.gallery.none')}</p>}
        {own !== null && hasOwn && own}
        <ul className={styles.sheets}>
          {shown.map(({ template, words }) => (
            <Sheet key={template.key} {...{ template, words }} onChoose={() => make.of(template, words)} />
          ))}
        </ul>
        {own !== null && !hasOwn && own}
      </Page>
    </div>
  )
}

function Sheet({
  template,
  words,
  onChoose,
}: {
  readonly template: CanvasTemplate
  readonly words: TemplateWords
  readonly onChoose: () => void
}) {
  const { text } = useText()
  const { minutes, people } = template
  return (
    <Paper as="li" padding="none" isInteractive className={styles.sheet}>
      <TemplatePicture template={template.key} size="large" />
      <div className={styles.words}>
        <h2 className={styles.title}>
          <button type="button" data-cover="" className={styles.choose} onClick={onChoose}>
            {words.title}
          </button>
        </h2>
        <p className={styles.purpose}>{words.purpose}</p>
        {(minutes > 0 || people !== null) && (
          <p className={styles.facts}>
            {minutes > 0 && (
              <span className={styles.fact}>
                <Icon of={Clock} size="small" />
                {text('canvases.gallery.minutes', { minutes })}
              </span>
            )}
            {people !== null && (
              <span className={styles.fact}>
                <Icon of={Users} size="small" />
                {text('canvases.gallery.people', { least: people[0], most: people[1] })}
              </span>
            )}
          </p>
        )}
      </div>
    </Paper>
  )
}

/** Makes a canvas of a template, for the session in the room, and opens it. */
function useMake(): {
  readonly of: (template: CanvasTemplate, words: TemplateWords) => void
  readonly ofOwn: (template: OwnTemplate) => void
} {
  const { id: tavoloId, session: open } = useTavolo()
  const run = useRun()
  const sessionId = useQuery(sessionInRoom, useToday())?.id ?? null
  function make(command: (context: CommandContext) => Result<Canvas, CommandError>): void {
    const made = open.undo.asOneStep(() => run(command))
    if (made !== null) {
      navigate({ screen: 'tavolo', tavoloId, section: { kind: 'canvas', canvasId: made.id } })
    }
  }
  return {
    of(template, words) {
      const { title, question } = words
      const input = { title, template: template.key, question, sessionId, words }
      make((context) => addCanvas(context, input))
    },
    ofOwn: (template) => make((context) => addCanvasOfOwn(context, { template, sessionId })),
  }
}
