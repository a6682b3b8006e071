import { type Drawing, type Picture, pictureOf } from '../drawing/drawing.ts'
import type { PictureFontFile } from '../drawing/picture-font.ts'
import { drawConnect } from './connect-drawing.ts'
import type { DrawnView } from './drawn-views.ts'
import { drawEcosystem } from './ecosystem-drawing.ts'
import { drawGaps } from './gaps-drawing.ts'
import { drawNeeds, drawOrganizations, drawResources } from './list-drawings.ts'
import type { MapSource } from './map-source.ts'
import { drawMatrix } from './matrix-drawing.ts'
import { drawPlenary } from './plenary-drawing.ts'
import { drawPriority } from './priority-drawing.ts'
import { drawStakeholders } from './stakeholders-drawing.ts'
import { drawTerritory } from './territory-drawing.ts'

const drawings: Readonly<Record<DrawnView, (source: MapSource) => Drawing>> = {
  matrix: drawMatrix,
  connect: drawConnect,
  stakeholders: drawStakeholders,
  ecosystem: drawEcosystem,
  territory: drawTerritory,
  priority: drawPriority,
  needs: drawNeeds,
  resources: drawResources,
  organizations: drawOrganizations,
  gaps: drawGaps,
  plenary: drawPlenary,
}

/** Draws a view of the map as SVG. */
export function mapPicture(view: DrawnView, source: MapSource, fonts: readonly PictureFontFile[]): Picture {
  return pictureOf(drawings[view](source), fonts)
}
