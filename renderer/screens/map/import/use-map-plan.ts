import { useMemo } from 'react'
import type { AnyMapPlan } from '../../../../shared/doc/commands/import-map.ts'
import { listGivenCodes } from '../../../../shared/doc/codes.ts'
import { planLinks, planNeeds, planResources } from '../../../../shared/import/plan-map.ts'
import type { MapTableKind } from '../../../../shared/map/tables/map-tables.ts'
import { tableNames } from '../../../../shared/map/tables/table-names.ts'
import { linkType } from '../../../../shared/model/link.ts'
import { needType } from '../../../../shared/model/need.ts'
import { organizationType } from '../../../../shared/model/organization.ts'
import { participantType } from '../../../../shared/model/participant.ts'
import { resourceType } from '../../../../shared/model/resource.ts'
import { sessionType } from '../../../../shared/model/session.ts'
import { createTranslator } from '../../../../shared/text/translator.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { ReadList } from '../../../lists/read-list.ts'
import { useRecords } from '../../../state/use-records.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useText } from '../../../ui/text-context.tsx'

/** What would come of a list, worked out again when the tavolo changes. Words are known in both languages. */
export function useMapPlan(kind: MapTableKind, { table }: ReadList): AnyMapPlan {
  const { text, language } = useText()
  const { documents } = useTavolo()
  const needs = useRecords(needType)
  const resources = useRecords(resourceType)
  const links = useRecords(linkType)
  const organizations = useRecords(organizationType)
  const participants = useRecords(participantType)
  const sessions = useRecords(sessionType)
  return useMemo(() => {
    const names = tableNames({ organizations, participants, sessions, needs, resources })
    const other = createTranslator(language === 'it' ? 'en' : 'it')
    const tools = { language, translate: text, otherTranslates: [other], names }
    const givenCodes = listGivenCodes(documents)
    switch (kind) {
      case 'needs':
        return { kind, plan: planNeeds(table.rows, { needs, givenCodes }, tools) }
      case 'resources':
        return { kind, plan: planResources(table.rows, { resources, givenCodes }, tools) }
      case 'links':
        return { kind, plan: planLinks(table.rows, { links }, tools) }
      default:
        return assertNever(kind)
    }
  }, [
    kind,
    table.rows,
    text,
    language,
    documents,
    needs,
    resources,
    links,
    organizations,
    participants,
    sessions,
  ])
}
