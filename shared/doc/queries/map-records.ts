import type { MapSource, MapTouch } from '../../map/map-book.ts'
import type { MapRecords } from '../../map/map-records.ts'
import type * as Y from 'yjs'
import { recordTypes, relationTypes } from '../../model/record-types.ts'
import type { TavoloDocuments } from '../documents.ts'
import { listRecords, lookUpRecord } from '../records.ts'
import { listRelations } from '../relations.ts'
import { touchedKeys } from '../touched-ids.ts'

const places = {
  needs: recordTypes.needs,
  resources: recordTypes.resources,
  links: recordTypes.links,
  coverageOverrides: recordTypes.coverageOverrides,
  organizations: recordTypes.organizations,
  participants: recordTypes.participants,
  attendance: relationTypes.attendance,
} as const satisfies Record<keyof MapRecords, unknown>

const placeOfCollection = new Map<string, keyof MapRecords>(
  Object.entries(places).map(([place, { collection }]) => [collection, place as keyof MapRecords]),
)
const collections = new Set(placeOfCollection.keys())

/** The records that coverage and gaps are worked out from. */
export function readMapRecords(documents: TavoloDocuments): MapRecords {
  return {
    needs: listRecords(documents, places.needs),
    resources: listRecords(documents, places.resources),
    links: listRecords(documents, places.links),
    coverageOverrides: listRecords(documents, places.coverageOverrides),
    ...readMapPeople(documents),
  }
}

/** What of the map's records a transaction touched; works for either document. */
export function mapTouches(transaction: Y.Transaction): MapTouch[] {
  return touchedKeys(transaction, collections).flatMap(({ collection, key }) => {
    const place = placeOfCollection.get(collection)
    return place === undefined ? [] : [{ place, id: key }]
  })
}

/** Where a book of the map reads the documents. */
export function mapSource(documents: TavoloDocuments): MapSource {
  return {
    find: (place, id) => lookUpRecord(documents, places[place], id),
    people: () => readMapPeople(documents),
  }
}

function readMapPeople(
  documents: TavoloDocuments,
): Pick<MapRecords, 'organizations' | 'participants' | 'attendance'> {
  return {
    organizations: listRecords(documents, places.organizations),
    participants: listRecords(documents, places.participants),
    attendance: listRelations(documents, places.attendance),
  }
}
