import { expect, test } from 'vitest'
import { cellBlocks } from '../../../renderer/citing/matrix-citations.ts'
import type { MinutesBlock } from '../../../shared/doc/minutes-text.ts'
import { setLink } from '../../../shared/doc/commands/links.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { allCoverage } from '../../../shared/map/coverage.ts'
import { createLinkTable } from '../../../shared/map/matrix/link-table.ts'
import { coverageOverrideType } from '../../../shared/model/coverage-override.ts'
import { linkType } from '../../../shared/model/link.ts'
import { needType } from '../../../shared/model/need.ts'
import { resourceType } from '../../../shared/model/resource.ts'
import { formatList } from '../../../shared/text/numbers.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

type Context = ReturnType<typeof sampleContext>

const tools = {
  text: createTranslator('it'),
  formatList: (items: readonly string[]) => formatList(items, 'it'),
}

/** What is cited when the needs and resources with these codes are selected; all resources when none are named. */
function cite({ documents }: Context, codes: { readonly needs: string[]; readonly resources?: string[] }) {
  const needs = listRecords(documents, needType)
  const resources = listRecords(documents, resourceType)
  const links = listRecords(documents, linkType)
  const coverageOverrides = listRecords(documents, coverageOverrideType)
  return cellBlocks(
    {
      needs: needs.filter(({ code }) => codes.needs.includes(code)),
      resources: resources.filter(({ code }) => codes.resources?.includes(code) ?? true),
      links: createLinkTable()(links),
      coverage: allCoverage({ needs, resources, links, coverageOverrides }),
    },
    tools,
  )
}

function wordsOf(blocks: readonly MinutesBlock[]): string[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') throw new Error('Cells are cited as paragraphs')
    return block.runs
      .map((run) => (run.kind === 'mention' ? run.label : run.kind === 'text' ? run.text : ''))
      .join('')
  })
}

test('cells of the matrix are cited by which they are, then need by need with what answers it among those resources', () => {
  const words = wordsOf(cite(sampleContext(), { needs: ['B02', 'B04'], resources: ['R01', 'R02'] }))
  expect(words).toHaveLength(3)
  expect(words[0]).toBe('Dalla matrice: 2 bisogni per R01 e R02.')
  expect(words[1]).toMatch(
    /^B02 Arrivare alla visita e tornare a casa – copertura: \S+\. .* Fra queste risorse: R01 Pulmino a nove posti con pedana \(\S.*, confermata\); R02 /,
  )
  expect(words[2]).toBe(
    "B04 Il rientro dall'ospedale di venerdì sera – copertura: scoperto. Nessuna risorsa è collegata a questo bisogno. Nessun collegamento con queste risorse.",
  )
})

test('so many resources that nobody would read their codes are told by their number', () => {
  const [lead] = wordsOf(cite(sampleContext(), { needs: ['B04'] }))
  expect(lead).toBe('Dalla matrice: un bisogno per 18 risorse.')
})

test('what was cited stays as it stood when the matrix is written on afterwards', () => {
  const context = sampleContext()
  const codes = { needs: ['B04'], resources: ['R02'] }
  const before = cite(context, codes)
  const kept = structuredClone(before)
  const need = listRecords(context.documents, needType).find(({ code }) => code === 'B04')
  const resource = listRecords(context.documents, resourceType).find(({ code }) => code === 'R02')
  if (need === undefined || resource === undefined) throw new Error('The sample has B04 and R02')
  valueOf(setLink(context, { needId: need.id, resourceId: resource.id, strength: 'full' }))
  expect(before).toEqual(kept)
  expect(wordsOf(cite(context, codes))[1]).toContain('copertura: adeguato.')
  expect(wordsOf(cite(context, codes))[1]).toMatch(
    /R02 Autisti e accompagnatori volontari \(risponde, confermata\)\.$/,
  )
})
