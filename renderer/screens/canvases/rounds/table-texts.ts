import type { Round } from '../../../../shared/canvas/rounds/seat-rounds.ts'
import type { Translate } from '../../../../shared/text/translator.ts'

/** What a card says of each table: who hosts it, and who sits there in each round, one line a round. */
export function tableTexts(rounds: readonly Round<string>[], text: Translate): string[] {
  const [first = []] = rounds
  return first.map(({ host }, table) =>
    [
      host === null
        ? text('rounds.cardTable', { number: table + 1 })
        : text('rounds.cardHost', { number: table + 1, name: host }),
      ...rounds.map((tables, round) => {
        const names = (tables[table]?.guests ?? []).join(', ')
        return text('rounds.cardRound', {
          round: round + 1,
          names: names === '' ? text('rounds.nobody') : names,
        })
      }),
    ].join('\n'),
  )
}
