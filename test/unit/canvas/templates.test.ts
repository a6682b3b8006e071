import { describe, expect, test } from 'vitest'
import type { CanvasTemplate } from '../../../shared/canvas/canvas-template.ts'
import { canvasTemplates, templateOf } from '../../../shared/canvas/canvas-templates.ts'
import { templateWords } from '../../../shared/canvas/template-words.ts'
import { messages } from '../../../shared/text/messages.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { zoneType } from '../../../shared/model/zone.ts'

const languages = ['it', 'en'] as const

/** Whether two zones share any room. */
function overlap([left, top, width, height]: Frame, [x, y, otherWidth, otherHeight]: Frame): boolean {
  return left < x + otherWidth && x < left + width && top < y + otherHeight && y < top + height
}

type Frame = CanvasTemplate['zones'][number]['frame']

describe.each(canvasTemplates)('the template $key', (template) => {
  test('has words for everything, in every language, and no others', () => {
    for (const language of languages) {
      const words = templateWords(createTranslator(language), template)
      const { title, purpose, question, advice, zones, steps } = words
      const said = [
        title,
        purpose,
        question,
        advice,
        ...Object.values(zones).flatMap(({ label, note }) => [label, note]),
      ]
      for (const text of [...said, ...steps.flatMap((step) => [step.title, step.instruction])]) {
        expect(text).not.toMatch(/^canvas-templates\.|^$/)
      }
      const written = messages[language]['canvas-templates']
      expect(written).toHaveProperty([template.key])
      const group = (written as Record<string, { zones?: object; steps?: object }>)[template.key]
      expect(Object.keys(group?.zones ?? {})).toEqual(template.zones.map(({ key }) => key))
      expect(Object.keys(group?.steps ?? {})).toEqual(template.steps.map(({ key }) => key))
    }
  })

  test('takes as long as its steps, and its zones lie apart', () => {
    const sum = template.steps.reduce((all, { minutes }) => all + minutes, 0)
    expect(template.minutes).toBe(sum)
    const frames = template.zones.map(({ frame }) => frame)
    for (const [index, frame] of frames.entries()) {
      expect(zoneType.schema.safeParse({ ...draft, frame }).success).toBe(true)
      for (const other of frames.slice(index + 1)) expect(overlap(frame, other)).toBe(false)
    }
  })

  test('is found by its key, which says what it is everywhere', () => {
    expect(templateOf(template.key)).toBe(template)
    expect(canvasTemplates.filter(({ key }) => key === template.key)).toHaveLength(1)
    const keys = template.zones.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

const draft = { ...zoneType.defaults, id: 'zone:x', canvasId: 'canvas:x', order: 'a0', label: 'Zona' }

test('every group of words belongs to a template', () => {
  for (const language of languages) {
    const groups = Object.keys(messages[language]['canvas-templates'] ?? {})
    expect(groups.toSorted()).toEqual(canvasTemplates.map(({ key }) => key).toSorted())
  }
})

test('a template that only a newer Tavolo knows is none', () => {
  expect(templateOf('')).toBeNull()
  expect(templateOf('from-tomorrow')).toBeNull()
})
