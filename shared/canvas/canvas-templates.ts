import type { CanvasTemplate } from './canvas-template.ts'
import { blank } from './templates/blank.ts'
import { easw } from './templates/easw.ts'
import { ecosystemMap } from './templates/ecosystem-map.ts'
import { empathyMap } from './templates/empathy-map.ts'
import { helpingHindering } from './templates/helping-hindering.ts'
import { knowIdeateRealise } from './templates/know-ideate-realise.ts'
import { logicalFramework } from './templates/logical-framework.ts'
import { metaplan } from './templates/metaplan.ts'
import { openSpace } from './templates/open-space.ts'
import { opera } from './templates/opera.ts'
import { problemTree } from './templates/problem-tree.ts'
import { resourceMapping } from './templates/resource-mapping.ts'
import { serviceBlueprint } from './templates/service-blueprint.ts'
import { sevenCoActivities } from './templates/seven-co-activities.ts'
import { socialBusinessModel } from './templates/social-business-model.ts'
import { stakeholderMap } from './templates/stakeholder-map.ts'
import { swot } from './templates/swot.ts'
import { theoryOfChange } from './templates/theory-of-change.ts'
import { userJourney } from './templates/user-journey.ts'
import { worldCafe } from './templates/world-cafe.ts'

/** Every template, in the order in which the gallery shows them. */
export const canvasTemplates: readonly CanvasTemplate[] = [
  blank,
  opera,
  metaplan,
  problemTree,
  logicalFramework,
  theoryOfChange,
  swot,
  helpingHindering,
  knowIdeateRealise,
  sevenCoActivities,
  stakeholderMap,
  ecosystemMap,
  empathyMap,
  userJourney,
  serviceBlueprint,
  socialBusinessModel,
  worldCafe,
  openSpace,
  easw,
  resourceMapping,
]

/** The template with a key; null for none, and for one that only a newer Tavolo knows. */
export function templateOf(key: string): CanvasTemplate | null {
  return canvasTemplates.find((template) => template.key === key) ?? null
}
