import { z } from 'zod'
import {
  centsField,
  dateField,
  minutesField,
  shortField,
  shortListField,
  textField,
  titleField,
} from './field.ts'
import { idSchema } from './id.ts'
import { processKinds } from './process-kinds.ts'
import type { DocumentName } from './record-type.ts'

/** Schema of the process and its table: one a tavolo. */
export const processSchema = z.object({
  title: titleField,
  subtitle: shortField,
  code: shortField,
  kind: z.enum(processKinds),
  leadAuthorityId: idSchema('organization').nullable(),
  /** Responsabile del procedimento (L. 241/1990 artt. 5-6). */
  officerId: idSchema('participant').nullable(),
  actKind: shortField,
  actNumber: shortField,
  actDate: dateField.nullable(),
  actObject: textField,
  /** Codice unico di progetto. */
  cup: shortField,
  legalBasis: shortListField,
  /** Letters of D.Lgs. 117/2017 art. 5 c. 1. */
  generalInterestActivities: shortListField,
  territory: shortListField,
  partnershipMonths: z.int().min(0).max(600).nullable(),
  admissionMode: textField,
  priorProgramming: textField,
  publicAmountCents: centsField.nullable(),
  publicResources: textField,
  socialImpactAssessment: textField,
  tableName: shortField,
  purpose: textField,
  facilitatorId: idSchema('participant').nullable(),
  minuteTakerId: idSchema('participant').nullable(),
  conveningRule: textField,
  decisionRule: textField,
  recordingRule: textField,
  publicationRule: textField,
  reviewRule: textField,
  /** Days within which the draft is sent; a rule of the table, not of the law. */
  draftSendingDays: z.int().min(0).max(365),
  /** Days for observations after the draft is sent. */
  observationDays: z.int().min(0).max(365),
  /** Whether silence within the term approves the verbale. */
  isTacitApproval: z.boolean(),
  /** Years of publication (D.Lgs. 33/2013 art. 8 c. 3 says five). */
  publicationYears: z.int().min(0).max(100),
  /** Minutes of warning before an agenda item's time is over. */
  timeWarningMinutes: minutesField,
})

/** The process a tavolo belongs to, with the table's name and rules. */
export type Process = z.infer<typeof processSchema>

/** Values a new tavolo starts with; the title is asked for. */
export const processDefaults: Omit<Process, 'title'> = {
  subtitle: '',
  code: '',
  kind: 'co-design',
  leadAuthorityId: null,
  officerId: null,
  actKind: '',
  actNumber: '',
  actDate: null,
  actObject: '',
  cup: '',
  legalBasis: [],
  generalInterestActivities: [],
  territory: [],
  partnershipMonths: null,
  admissionMode: '',
  priorProgramming: '',
  publicAmountCents: null,
  publicResources: '',
  socialImpactAssessment: '',
  tableName: '',
  purpose: '',
  facilitatorId: null,
  minuteTakerId: null,
  conveningRule: '',
  decisionRule: '',
  recordingRule: '',
  publicationRule: '',
  reviewRule: '',
  draftSendingDays: 5,
  observationDays: 5,
  isTacitApproval: false,
  publicationYears: 5,
  timeWarningMinutes: 2,
}

/** Where the process is kept: plain values in one root map. */
export const processPlace: { readonly collection: string; readonly document: DocumentName } = {
  collection: 'process',
  document: 'official',
}
