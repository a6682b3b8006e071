import type { Connector } from '../../model/connector.ts'
import type { Figure } from '../../model/figure.ts'
import type { Translate } from '../../text/translator.ts'

/** A line as one of the things that it ties has it. */
export interface Tie {
  readonly connector: Connector
  /** What it leads to, or comes from, seen from here. */
  readonly otherId: Connector['to']['itemId']
  readonly way: 'to' | 'from' | 'with'
}

/** The lines of each thing of a canvas, in their order, by id. */
export function tiesById(connectors: readonly Connector[]): ReadonlyMap<string, readonly Tie[]> {
  const ties = connectors.flatMap((connector): (readonly [string, Tie])[] => {
    const [fromId, toId] = [connector.from.itemId, connector.to.itemId]
    const isOneWay = connector.heads === 'end'
    return [
      ...(fromId === null
        ? []
        : [[fromId, { connector, otherId: toId, way: isOneWay ? 'to' : 'with' }] as const]),
      ...(toId === null || toId === fromId
        ? []
        : [[toId, { connector, otherId: fromId, way: isOneWay ? 'from' : 'with' }] as const]),
    ]
  })
  const grouped = Map.groupBy(ties, ([id]) => id)
  return new Map([...grouped].map(([id, list]) => [id, list.map(([, tie]) => tie)]))
}

/** «legato a «Mancano autisti»: causa». */
export function tieWords(
  translate: Translate,
  { connector: { label }, otherId, way }: Tie,
  nameOf: (id: Tie['otherId']) => string,
): string {
  const tied = translate(`drawings.tie.${way}`, { name: nameOf(otherId) })
  return label === '' ? tied : translate('drawings.says', { what: tied, words: label })
}

/** «Linea da «Uno» a «Due»: causa». */
export function lineWords(
  translate: Translate,
  { from, to, label }: Connector,
  nameOf: (id: Tie['otherId']) => string,
): string {
  const line = translate('drawings.line', { from: nameOf(from.itemId), to: nameOf(to.itemId) })
  return label === '' ? line : translate('drawings.says', { what: line, words: label })
}

/** «Cornice: Oggi», «Tratto di penna, blu», «Immagine: il muro dei bisogni». */
export function figureWords(translate: Translate, { form, text, file, colour }: Figure): string {
  const kind = translate(`changes.value.figureForm.${form}`)
  if (text !== '') return translate('drawings.says', { what: kind, words: text })
  if (form === 'image')
    return translate('drawings.says', {
      what: kind,
      words: translate('drawings.undescribed', { name: file?.name ?? '' }),
    })
  return translate('drawings.inInk', { what: kind, ink: translate(`changes.value.ink.${colour}`) })
}
