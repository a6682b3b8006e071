import type { Minutes } from '../../shared/model/minutes.ts'
import type { StatusTone } from '../ui/status-pill.tsx'

/** The tone in which each state of a verbale is drawn; its words are `sessions.minutesStatus.<state>`. */
export const minutesStatusTones: Readonly<Record<Minutes['status'], StatusTone>> = {
  draft: 'neutral',
  'under-review': 'progress',
  approved: 'good',
  transmitted: 'good',
  published: 'good',
}
