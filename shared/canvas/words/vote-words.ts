import type { Vote } from '../../model/vote.ts'
import type { Translate } from '../../text/translator.ts'

/** The rules of a vote in a line: «3 punti a testa, al massimo 1 su uno stesso cartoncino, anonimo». */
export function rulesInWords(text: Translate, vote: Vote): string {
  const { dotsPerVoter, dotsOnOne, dotsOnOwn, isAnonymous, isHidden } = vote
  return [
    text('canvases.vote.rules', { dots: dotsPerVoter }),
    ...(dotsOnOne === null || dotsOnOne >= dotsPerVoter
      ? []
      : [text('canvases.vote.rulesOne', { count: dotsOnOne })]),
    ...(dotsOnOwn === null || dotsOnOwn >= dotsPerVoter
      ? []
      : [text('canvases.vote.rulesOwn', { count: dotsOnOwn })]),
    ...(isAnonymous ? [text('canvases.vote.rulesAnonymous')] : []),
    ...(isHidden && vote.closedAt === null ? [text('canvases.vote.rulesHidden')] : []),
  ].join(', ')
}
