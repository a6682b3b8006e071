import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fieldKeyOf, wordKeyOf } from '../../../renderer/changes/value-words.ts'
import type { RecordPlace } from '../../../shared/doc/queries/record-title.ts'
import { processSchema } from '../../../shared/model/process.ts'
import { recordTypes, relationTypes } from '../../../shared/model/record-types.ts'
import { flattenMessages, messages } from '../../../shared/text/messages.ts'

const known = new Set(flattenMessages(messages.it).map(([key]) => key))
const shapes = Object.entries({ process: { schema: processSchema }, ...recordTypes, ...relationTypes }).map(
  ([place, { schema }]) => ({ place: place as RecordPlace, shape: (schema as z.ZodObject).shape }),
)
const fields = shapes.flatMap(({ place, shape }) =>
  Object.entries(shape).map(([field, schema]) => ({ place, field, schema: schema as z.ZodType })),
)

/** The words of the code that a field may hold. */
function wordsOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return wordsOf(schema.unwrap() as z.ZodType)
  return schema instanceof z.ZodEnum ? schema.options.map(String) : []
}

describe('a change in words', () => {
  test('there are fields to name', () => {
    expect(fields.length).toBeGreaterThan(150)
  })

  test('every field of every record has a name', () => {
    const nameless = fields.filter(
      ({ place, field }) => field !== 'id' && !known.has(fieldKeyOf(place, field)),
    )
    expect(nameless.map(({ place, field }) => `${place}.${field}`)).toEqual([])
  })

  test('every word of the code has its own words', () => {
    const wordless = fields.flatMap(({ place, field, schema }) =>
      wordsOf(schema)
        .filter((value) => {
          const key = wordKeyOf({ place, field, value, record: { method: 'consensus' } })
          return key === null || !known.has(key)
        })
        .map((value) => `${place}.${field} = ${value}`),
    )
    expect(wordless).toEqual([])
  })

  test('what came of an indicative vote is an orientation', () => {
    const shown = { place: 'decisions', field: 'outcome', value: 'approved' } as const
    expect(wordKeyOf({ ...shown, record: { method: 'indicative-vote' } })).toBe('export.voteOutcome.approved')
    expect(wordKeyOf({ ...shown, record: { method: 'consensus' } })).toBe('export.decisionOutcome.approved')
  })
})
