import { cardType } from '../../model/card.ts'
import { clusterType } from '../../model/cluster.ts'
import { zoneType } from '../../model/zone.ts'
import type { TavoloDocuments } from '../documents.ts'
import { lookUpRecord } from '../records.ts'

/** What is written on a card, a cluster or a zone, by its id, which may come from anybody; '' when there is no such thing. */
export function textOfLine(documents: TavoloDocuments, id: string): string {
  return (
    lookUpRecord(documents, cardType, id)?.text ??
    lookUpRecord(documents, clusterType, id)?.title ??
    lookUpRecord(documents, zoneType, id)?.label ??
    ''
  )
}
