import type { Action } from '../model/action.ts'
import type { Attendance } from '../model/attendance.ts'
import type { CoActivity } from '../model/co-activity.ts'
import type { Decision } from '../model/decision.ts'
import type { Link } from '../model/link.ts'
import type { Minutes } from '../model/minutes.ts'
import type { Observation } from '../model/observation.ts'
import type { Organization } from '../model/organization.ts'
import type { Participant } from '../model/participant.ts'
import type { Phase } from '../model/phase.ts'
import type { Process } from '../model/process.ts'
import type { Resource } from '../model/resource.ts'

const coActivity = {
  'co-pianificazione': 'co-planning',
  'co-progettazione': 'co-design',
  'co-prioritizzazione': 'co-prioritisation',
  'co-finanziamento': 'co-financing',
  'co-management': 'co-management',
  'co-erogazione': 'co-delivery',
  'co-valutazione': 'co-assessment',
} as const satisfies Record<string, CoActivity['activity']>

/** The Italian words of the sample's closed lists, in the code's words. */
export const sampleVocabulary = {
  processKind: { coprogrammazione: 'co-programming', coprogettazione: 'co-design' },
  phaseStatus: { conclusa: 'done', 'in-corso': 'in-progress', 'da-avviare': 'to-start' },
  organizationKind: {
    'pa-procedente': 'lead-authority',
    pa: 'public-body',
    'cooperativa-sociale': 'social-cooperative',
    consorzio: 'consortium',
    odv: 'volunteer-organization',
    aps: 'social-promotion-association',
    fondazione: 'foundation',
    'gruppo-informale': 'informal-group',
  },
  tableRole: {
    'responsabile-procedimento': 'procedure-officer',
    componente: 'member',
    supplente: 'substitute',
    uditore: 'observer',
    invitato: 'invited',
    facilitatore: 'facilitator',
    verbalizzante: 'minute-taker',
  },
  mandate: {
    'legale-rappresentante': 'legal-representative',
    'delega-permanente': 'standing-mandate',
    'delega-singola': 'single-session-mandate',
    incarico: 'appointment',
    portavoce: 'spokesperson',
  },
  publishedAs: {
    'nome-e-ruolo': 'name-and-role',
    'ruolo-e-ente': 'role-and-organization',
    ente: 'organization-only',
  },
  attendance: {
    presente: 'present',
    'presente-in-parte': 'partly-present',
    'assente-giustificato': 'absent-excused',
    assente: 'absent',
  },
  decisionMethod: {
    consenso: 'consensus',
    'consenso-con-riserva': 'consensus-with-reservations',
    'voto-orientativo': 'indicative-vote',
    rinvio: 'postponement',
  },
  decisionOutcome: { approvata: 'approved', 'non-approvata': 'not-approved', rinviata: 'postponed' },
  minutesStatus: {
    bozza: 'draft',
    'in-osservazione': 'under-review',
    approvato: 'approved',
    pubblicato: 'published',
  },
  actionStatus: { aperta: 'open', 'in-corso': 'in-progress', chiusa: 'closed' },
  observationOutcome: { accolta: 'accepted', 'non-accolta': 'not-accepted' },
  resourceKind: {
    persone: 'people',
    reti: 'networks',
    servizi: 'services',
    luoghi: 'places',
    economia: 'economy',
    storie: 'stories',
  },
  resourceNature: {
    economica: 'economic',
    'bene-immobile': 'immovable',
    'bene-mobile': 'movable',
    'risorsa-umana': 'paid-staff',
    volontariato: 'volunteer-hours',
    immateriale: 'intangible',
  },
  resourceStatus: { segnalata: 'reported', dichiarata: 'declared', confermata: 'confirmed' },
  linkStrength: { piena: 'full', parziale: 'partial', potenziale: 'potential' },
  canvasType: { opera: 'opera', 'sette-co-attivita': 'seven-co-activities' },
  canvasZone: {
    ...coActivity,
    opinioni: 'opinions',
    pensieri: 'pairs',
    esposizione: 'exposition',
    rilevanza: 'relevance',
    aggregazione: 'aggregation',
  },
} as const satisfies {
  processKind: Record<string, Process['kind']>
  phaseStatus: Record<string, Phase['status']>
  organizationKind: Record<string, Organization['kind']>
  tableRole: Record<string, Participant['tableRole']>
  mandate: Record<string, NonNullable<Participant['mandate']>>
  publishedAs: Record<string, Participant['publishedAs']>
  attendance: Record<string, NonNullable<Attendance['state']>>
  decisionMethod: Record<string, Decision['method']>
  decisionOutcome: Record<string, NonNullable<Decision['outcome']>>
  minutesStatus: Record<string, Minutes['status']>
  actionStatus: Record<string, Action['status']>
  observationOutcome: Record<string, Observation['outcome']>
  resourceKind: Record<string, Resource['kind']>
  resourceNature: Record<string, Resource['nature']>
  resourceStatus: Record<string, Resource['status']>
  linkStrength: Record<string, Link['strength']>
  canvasType: Record<string, string>
  canvasZone: Record<string, string>
}
