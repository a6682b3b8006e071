import type { OwnTemplate } from '../../canvas/own-template.ts'
import { type Canvas, canvasType } from '../../model/canvas.ts'
import { zoneType } from '../../model/zone.ts'
import type { TavoloDocuments } from '../documents.ts'
import { findRecord, listRecords } from '../records.ts'

/** A canvas as a template: what was thought on it stays behind. null when it is gone. */
export function templateOfCanvas(documents: TavoloDocuments, canvasId: Canvas['id']): OwnTemplate | null {
  const canvas = findRecord(documents, canvasType, canvasId)
  if (canvas === null) return null
  const { title, question, template } = canvas
  const zones = listRecords(documents, zoneType)
    .filter((zone) => zone.canvasId === canvasId)
    .map(({ key, label, note, frame }) => ({ key, label, note, frame }))
  return { title, question, template, zones }
}
