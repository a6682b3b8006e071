import type { MessageKey } from '../text/messages.ts'
import type { Translate } from '../text/translator.ts'
import type { CanvasTemplate } from './canvas-template.ts'

/** A step in words. */
export interface StepWords {
  readonly key: string
  readonly minutes: number
  readonly title: string
  /** What the facilitator does and says. */
  readonly instruction: string
}

/** A template in the words of one language. */
export interface TemplateWords {
  readonly title: string
  /** What it is for, in a sentence. */
  readonly purpose: string
  /** What one may ask the table to begin with. */
  readonly question: string
  /** What the facilitator had better know before; may be what goes wrong most. */
  readonly advice: string
  readonly zones: Readonly<Record<string, { readonly label: string; readonly note: string }>>
  readonly steps: readonly StepWords[]
}

/** The words of a template. A test holds that every template has all of them in every language. */
export function templateWords(translate: Translate, { key, zones, steps }: CanvasTemplate): TemplateWords {
  const say = (name: string) => translate(name as MessageKey)
  return {
    title: say(`canvas-templates.${key}.title`),
    purpose: say(`canvas-templates.${key}.purpose`),
    question: say(`canvas-templates.${key}.question`),
    advice: say(`canvas-templates.${key}.advice`),
    zones: Object.fromEntries(
      zones.map((zone) => [
        zone.key,
        {
          label: say(`canvas-templates.${key}.zones.${zone.key}.label`),
          note: say(`canvas-templates.${key}.zones.${zone.key}.note`),
        },
      ]),
    ),
    steps: steps.map((step) => ({
      ...step,
      title: say(`canvas-templates.${key}.steps.${step.key}.title`),
      instruction: say(`canvas-templates.${key}.steps.${step.key}.instruction`),
    })),
  }
}
