import { z } from 'zod'
import { markField, orderField, shortField, shortListField, textField, titleField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Schema of a need: a situation to answer, with recipients and evidence. */
export const needSchema = z.object({
  id: idSchema('need'),
  order: orderField,
  /** «B01»; given once and never reused. */
  code: shortField,
  title: titleField,
  description: textField,
  recipients: shortField,
  territory: shortListField,
  severity: markField.nullable(),
  spread: markField.nullable(),
  urgency: markField.nullable(),
  source: textField,
  indicatorName: shortField,
  indicatorValue: shortField,
  indicatorSource: shortField,
  raisedByIds: z.array(idSchema('organization')).max(200),
  raisedInSessionId: idSchema('session').nullable(),
  /** Letter of D.Lgs. 117/2017 art. 5 c. 1. */
  generalInterestActivity: shortField,
  priorityPoints: z.int().min(0).max(100_000),
})

/** Where needs are kept. */
export const needType = defineRecord({
  kind: 'need',
  collection: 'needs',
  document: 'work',
  schema: needSchema,
  defaults: {
    description: '',
    recipients: '',
    territory: [],
    severity: null,
    spread: null,
    urgency: null,
    source: '',
    indicatorName: '',
    indicatorValue: '',
    indicatorSource: '',
    raisedByIds: [],
    raisedInSessionId: null,
    generalInterestActivity: '',
    priorityPoints: 0,
  },
})
