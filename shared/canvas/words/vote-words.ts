import type { VoteTally } from '../../doc/queries/votes.ts'
import type { Vote } from '../../model/vote.ts'
import type { Translate } from '../../text/translator.ts'

/** The rules of a vote in a line: «3 punti a testa, al massimo 1 su uno stesso cartoncino, anonimo». */
export function rulesInWords(text: Translate, vote: Vote): string {
  const { voters, dotsPerVoter, dotsOnOne, dotsOnOwn, isAnonymous, isHidden } = vote
  return [
    text(voters === 'people' ? 'canvases.vote.rules' : 'canvases.vote.rulesOrganizations', {
      dots: dotsPerVoter,
    }),
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

/** How many have voted, while they do. */
export function ballotsInWords(text: Translate, { voters }: Vote, count: number): string {
  return text(voters === 'people' ? 'canvases.vote.ballots' : 'canvases.vote.ballotsOrganizations', { count })
}

/** How many dots there are in all, how many of them came on paper, and how many voted at a device. */
export function totalInWords(
  text: Translate,
  { voters }: Vote,
  { items, paper, ballots }: Pick<VoteTally, 'items' | 'paper' | 'ballots'>,
): string {
  const dots = items.reduce((sum, item) => sum + item.dots + item.paperDots, 0)
  const said = voters === 'people' ? 'canvases.vote.total' : 'canvases.vote.totalOrganizations'
  return text(said, { dots, paper, ballots })
}
