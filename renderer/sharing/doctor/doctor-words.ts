import type { Check, CheckId, DoctorFacts } from '../../../shared/sync/room/doctor.ts'
import { checkIds, judgeCheck } from '../../../shared/sync/room/doctor.ts'
import type { MessageKey } from '../../../shared/text/messages.ts'
import type { TextTools } from '../../ui/text-context.tsx'
import { networkWords } from '../network-words.ts'
import type { DoctorProgress } from './run-doctor.ts'

/** What the findings' sentences are filled with. */
export function findingValues(
  facts: DoctorFacts,
  { text, formatList }: TextTools,
): Readonly<Record<string, string | number>> {
  const offered = (facts.networks ?? []).filter(({ isOffered }) => isOffered)
  return {
    networks: formatList(offered.map((network) => networkWords(text, network))),
    address: facts.hub?.address ?? '',
    port: String(facts.hub?.port ?? ''),
    count: facts.guestsReached ?? 0,
  }
}

/** The message of what a check found. */
export function findingKey({ id, finding }: Check): MessageKey {
  // A check only has the findings of its own id; the judge's test looks for the words of each.
  return `doctor.finding.${id}.${finding}` as MessageKey
}

/** What the doctor has found so far, in one sentence. */
export function summaryWords({ facts, pending }: DoctorProgress, { text }: TextTools): string {
  const done = checkIds.filter((id) => !pending.has(id)).map((id) => judgeCheck(id, facts))
  const badCount = done.filter(({ outcome }) => outcome === 'bad').length
  if (badCount > 0) return text('doctor.found', { count: badCount })
  const unknownCount = done.filter(({ outcome }) => outcome === 'unknown').length
  return unknownCount > 0 ? text('doctor.notSure', { count: unknownCount }) : text('doctor.allGood')
}

/** What came of trying the device that somebody named; null when there is none, or while it is tried. */
export function deviceWords({ facts, pending }: DoctorProgress, { text }: TextTools): string | null {
  const isTold = (facts.namedDevice ?? null) !== null && !pending.has('isolation')
  return isTold ? text(findingKey(judgeCheck('isolation', facts))) : null
}

/** Everything as plain text, for whoever looks after the network. */
export function reportText(facts: DoctorFacts, at: { date: string; time: string }, tools: TextTools): string {
  const { text } = tools
  const values = findingValues(facts, tools)
  const { hub, networks = [] } = facts
  const place =
    hub === null
      ? text('doctor.report.noHub')
      : text('doctor.report.hub', { address: hub.address, port: String(hub.port) })
  return [
    text('doctor.report.heading', at),
    place,
    text('doctor.report.networks'),
    ...networks.map(
      (network) => `- ${network.address}/${network.prefixLength} ${networkWords(text, network)}`,
    ),
    '',
    ...checkIds.flatMap((id) => checkLines(id, { facts, values, tools })),
  ].join('\n')
}

function checkLines(
  id: CheckId,
  {
    facts,
    values,
    tools: { text },
  }: { facts: DoctorFacts; values: ReturnType<typeof findingValues>; tools: TextTools },
): string[] {
  const check = judgeCheck(id, facts)
  const line = text('doctor.report.line', {
    outcome: text(`doctor.outcome.${check.outcome}`),
    check: text(`doctor.check.${id}`),
    finding: text(findingKey(check), values),
  })
  return [line, ...check.advice.map((advice) => `  ${text(`doctor.advice.${advice}`)}`)]
}
