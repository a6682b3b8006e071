import type { CanvasTemplate } from '../canvas-template.ts'
import { grid } from '../zone-frames.ts'

/** Social business model canvas: thirteen blocks, beneficiaries before customers. */
export const socialBusinessModel: CanvasTemplate = {
  key: 'social-business-model',
  minutes: 100,
  people: [3, 15],
  zones: grid(
    [
      'beneficiaries',
      'beneficiary-value',
      'customers',
      'customer-value',
      'intervention',
      'channels',
      'activities',
      'resources',
      'partners',
      'impact',
      'costs',
      'revenue',
      'surplus',
    ],
    { width: 460, height: 440, perRow: 5 },
  ),
  steps: [
    { key: 'beneficiaries', minutes: 20 },
    { key: 'customers', minutes: 15 },
    { key: 'intervention', minutes: 15 },
    { key: 'means', minutes: 20 },
    { key: 'impact', minutes: 10 },
    { key: 'accounts', minutes: 20 },
  ],
}
