import {
  Circle,
  Diamond,
  Frame,
  Image,
  Lasso,
  type LucideIcon,
  PenLine,
  Spline,
  Square,
  TypeOutline,
} from 'lucide-react'
import type { FigureForm } from '../../../../../shared/model/figure.ts'

/** What can be taken into the hand to draw with, beside the hand itself: a loop around what is chosen with it, a line, the pen, and figures of a form. */
export type Tool = 'lasso' | 'line' | 'pen' | Exclude<FigureForm, 'stroke'>

/** A tool with its key and its icon; its name is in `drawing.tool`. */
export interface ToolSpec {
  readonly tool: Tool
  readonly key: string
  readonly icon: LucideIcon
}

/** Tools in the order of the strip. Letters that are free on the surface, of the Italian words where there is one. */
export const tools: readonly ToolSpec[] = [
  { tool: 'lasso', key: 'C', icon: Lasso },
  { tool: 'line', key: 'L', icon: Spline },
  { tool: 'pen', key: 'P', icon: PenLine },
  { tool: 'frame', key: 'F', icon: Frame },
  { tool: 'rectangle', key: 'Q', icon: Square },
  { tool: 'ellipse', key: 'E', icon: Circle },
  { tool: 'diamond', key: 'O', icon: Diamond },
  { tool: 'text', key: 'A', icon: TypeOutline },
  { tool: 'image', key: 'I', icon: Image },
]

/** Forms that a hand draws as a box, or by one press in their usual size. */
export type BoxTool = Exclude<Tool, 'lasso' | 'line' | 'pen' | 'image'>

/** Sizes of figures that are drawn by one press or by name, in canvas units. */
export const usualSizes: Readonly<Record<BoxTool, { readonly width: number; readonly height: number }>> = {
  frame: { width: 420, height: 300 },
  rectangle: { width: 180, height: 120 },
  ellipse: { width: 180, height: 120 },
  diamond: { width: 180, height: 140 },
  text: { width: 220, height: 40 },
}

/** Whether a tool draws a box. */
export function isBoxTool(tool: Tool): tool is BoxTool {
  return tool !== 'lasso' && tool !== 'line' && tool !== 'pen' && tool !== 'image'
}
