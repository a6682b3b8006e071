import { Pencil, SquarePen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { figureWords, lineWords } from '../../../../../shared/canvas/words/drawing-words.ts'
import { changeConnector } from '../../../../../shared/doc/commands/connectors.ts'
import { changeFigure } from '../../../../../shared/doc/commands/figures.ts'
import { removeThings } from '../../../../../shared/doc/commands/things.ts'
import { canvasDrawings } from '../../../../../shared/doc/queries/canvas-drawings.ts'
import type { Canvas } from '../../../../../shared/model/canvas.ts'
import type { Card } from '../../../../../shared/model/card.ts'
import type { Connector } from '../../../../../shared/model/connector.ts'
import type { Figure } from '../../../../../shared/model/figure.ts'
import { SavedTextArea, SavedTextField } from '../../../../state/saved-text-field.tsx'
import { useQuery } from '../../../../state/use-records.ts'
import { useRun } from '../../../../state/use-run.ts'
import { useUndo } from '../../../../state/use-undo.ts'
import { Button } from '../../../../ui/button.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Section } from '../../../../ui/section.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import { PhotoCardsSheet } from '../../pictures/photo-cards-sheet.tsx'
import { useNames } from '../../use-names.ts'
import styles from './drawings.module.css'
import { TiesField } from './ties-field.tsx'
import { useTies } from './use-ties.ts'

/** «Disegni e linee» under the tree: every figure and every line of a canvas by its name, with what can be done with it. */
export function DrawingsList({
  canvasId,
  authorId,
  mayWrite,
}: {
  readonly canvasId: Canvas['id']
  /** Who signs the cards that are written of a photo. */
  readonly authorId: Card['authorId']
  readonly mayWrite: boolean
}) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const { figures, connectors } = useQuery(canvasDrawings, canvasId)
  const { nameOf } = useTies(canvasId)
  const names = useNames()
  const [openId, setOpenId] = useState<string | null>(null)
  const [photoId, setPhotoId] = useState<Figure['id'] | null>(null)
  if (figures.length + connectors.length === 0) return null
  function wordsOf(figure: Figure): string {
    const words = figureWords(text, figure)
    const by = figure.form === 'stroke' && figure.authorId !== null ? names[figure.authorId] : undefined
    return by === undefined ? words : text('drawings.by', { what: words, name: by })
  }
  const row = (drawing: Figure | Connector, words: string, fields: React.ReactNode) => (
    <li key={drawing.id} className={styles.drawing}>
      <div className={styles.drawingLine}>
        <span className={styles.words}>{words}</span>
        {mayWrite && (
          <>
            <IconButton
              label={text('drawings.change', { name: words })}
              icon={<Icon of={Pencil} />}
              isPressed={openId === drawing.id}
              onPress={() => setOpenId(openId === drawing.id ? null : drawing.id)}
            />
            <IconButton
              label={text('drawings.remove', { name: words })}
              icon={<Icon of={Trash2} />}
              onPress={() =>
                runWithUndo(text('drawings.removed'), (context) => removeThings(context, [drawing.id]))
              }
            />
          </>
        )}
      </div>
      {mayWrite && openId === drawing.id && <div className={styles.fields}>{fields}</div>}
    </li>
  )
  return (
    <Section title={text('drawings.title')} className={styles.list}>
      <ul className={styles.rows} aria-label={text('drawings.title')}>
        {figures.map((figure) =>
          row(
            figure,
            wordsOf(figure),
            <>
              {figure.form !== 'stroke' && <FigureText figure={figure} />}
              <TiesField canvasId={canvasId} itemId={figure.id} />
              {figure.form === 'image' && (
                <Button icon={<Icon of={SquarePen} />} onPress={() => setPhotoId(figure.id)}>
                  {text('drawings.writeCards')}
                </Button>
              )}
            </>,
          ),
        )}
        {connectors.map((connector) =>
          row(connector, lineWords(text, connector, nameOf), <LineText connector={connector} />),
        )}
      </ul>
      {photoId !== null && (
        <PhotoCardsSheet
          canvasId={canvasId}
          authorId={authorId}
          figureId={photoId}
          onClose={() => setPhotoId(null)}
        />
      )}
    </Section>
  )
}

function FigureText({ figure: { id, form, text: words } }: { readonly figure: Figure }) {
  const { text } = useText()
  const run = useRun()
  return (
    <SavedTextArea
      label={text(form === 'image' ? 'drawings.description' : 'drawings.words')}
      stored={words}
      save={(value) => {
        run((context) => changeFigure(context, { id, patch: { text: value } }))
      }}
    />
  )
}

function LineText({ connector: { id, label } }: { readonly connector: Connector }) {
  const { text } = useText()
  const run = useRun()
  return (
    <SavedTextField
      label={text('drawings.tieSays')}
      stored={label}
      save={(value) => {
        run((context) => changeConnector(context, { id, patch: { label: value } }))
      }}
    />
  )
}
