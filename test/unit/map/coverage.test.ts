import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { allCoverage, coverageOf, deriveCoverage, type LinkFact } from '../../../shared/map/coverage.ts'
import type { CoverageLevel, CoverageOverride } from '../../../shared/model/coverage-override.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

const levelOfWord: Readonly<Record<string, CoverageLevel>> = {
  scoperto: 'uncovered',
  debole: 'weak',
  parziale: 'partial',
  adeguato: 'adequate',
}

const answerSchema = z.object({ needs: z.array(z.object({ code: z.string(), coverage: z.string() })) })

function fact(
  strength: LinkFact['strength'],
  resourceStatus: LinkFact['resourceStatus'],
  name = 'a',
): LinkFact {
  return { linkId: `link:${name}`, resourceId: `resource:${name}`, strength, resourceStatus }
}

describe('what the links of a need say', () => {
  test('nothing: it is uncovered', () => {
    expect(deriveCoverage([])).toEqual({ level: 'uncovered', reason: { kind: 'no-link' } })
  })

  test('only that something could answer: it is weak, whatever is confirmed', () => {
    const links = [fact('potential', 'confirmed', 'a'), fact('potential', 'reported', 'b')]
    expect(deriveCoverage(links)).toEqual({ level: 'weak', reason: { kind: 'only-potential', links } })
  })

  test('that something answers in part, or wholly but unconfirmed: it is partial, and both are told', () => {
    const [partial, full] = [fact('partial', 'confirmed', 'b'), fact('full', 'declared', 'a')]
    expect(deriveCoverage([partial, full, fact('potential', 'confirmed', 'c')])).toEqual({
      level: 'partial',
      reason: { kind: 'partial', partial: [partial], unconfirmed: [full] },
    })
  })

  test('that a confirmed resource answers wholly: it is adequate, and which one is told', () => {
    const full = fact('full', 'confirmed', 'z')
    expect(deriveCoverage([fact('full', 'reported', 'a'), full, fact('partial', 'confirmed', 'b')])).toEqual({
      level: 'adequate',
      reason: { kind: 'full-confirmed', links: [full] },
    })
  })
})

describe('what the table says', () => {
  function said(id: string, level: CoverageLevel | null, setAt: string): CoverageOverride {
    return {
      id: `coverageOverride:${id}`,
      needId: 'need:n',
      level,
      reason: `Perché ${id}`,
      setAt: `2026-04-16T${setAt}:00.000Z`,
      setBy: 'Marta',
    }
  }

  test('counts, and what the links say stays beside it', () => {
    const override = said('a', 'weak', '10:00')
    expect(coverageOf('need:n', { facts: [fact('full', 'confirmed')], overrides: [override] })).toMatchObject(
      { level: 'weak', derived: { level: 'adequate' }, override, otherOverrides: [] },
    )
  })

  test('last counts; what was said before is still there', () => {
    const [early, late] = [said('b', 'weak', '10:00'), said('a', 'partial', '11:00')]
    expect(coverageOf('need:n', { facts: [], overrides: [early, late] })).toMatchObject({
      level: 'partial',
      override: late,
      otherOverrides: [early],
    })
  })

  test('can be taken back, and then the links count again', () => {
    const [word, back] = [said('a', 'adequate', '10:00'), said('b', null, '11:00')]
    expect(coverageOf('need:n', { facts: [], overrides: [word, back] })).toMatchObject({
      level: 'uncovered',
      override: null,
      otherOverrides: [back, word],
    })
  })
})

test('every coverage of the sample is the one that the rule gives', () => {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../../../resources/sample/vicini-di-valle.json', import.meta.url), 'utf8'),
  )
  const { needs } = answerSchema.parse(json)
  const snapshot = sampleSnapshot()
  const coverage = allCoverage(snapshot)
  const found = snapshot.needs.map(({ id, code }) => ({ code, coverage: coverage.get(id)?.level }))
  expect(found).toEqual(needs.map(({ code, coverage: word }) => ({ code, coverage: levelOfWord[word] })))
  expect(found.filter((need) => need.coverage === 'uncovered').map(({ code }) => code)).toEqual([
    'B04',
    'B13',
  ])
})
