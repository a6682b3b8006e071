import { Ajv2020 } from 'ajv/dist/2020.js'
import { strFromU8 } from 'fflate'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tavoloJson, tavoloSchemaName } from '../../../shared/export/tavolo-json.ts'
import { tavoloJsonSchema } from '../../../shared/export/tavolo-json-schema.ts'
import { readTavoloJson } from '../../../shared/import/tavolo-json.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

const schemaPath = new URL(`../../../resources/schema/${tavoloSchemaName}`, import.meta.url)

test('the JSON Schema in resources is that of the records (RENEW_GOLDEN=1 stores it anew)', () => {
  const schema = tavoloJsonSchema()
  if (process.env.RENEW_GOLDEN === '1') writeFileSync(schemaPath, schema)
  expect(readFileSync(schemaPath, 'utf8')).toBe(schema)
})

test('the exported sample is what the JSON Schema describes, and something else is not', () => {
  // Formats come with patterns of their own in the schema.
  const validate = new Ajv2020({ validateFormats: false }).compile(JSON.parse(tavoloJsonSchema()) as object)
  const exported = JSON.parse(strFromU8(tavoloJson(sampleSnapshot()))) as { sessions: object[] }
  expect(validate(exported), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...exported, sessions: [{ ...exported.sessions[0], number: 'tre' }] })).toBe(false)
})

test('the exported JSON comes back as the same tavolo', () => {
  const snapshot = sampleSnapshot()
  expect(readTavoloJson(tavoloJson(snapshot))).toEqual({ isOk: true, value: snapshot })
})

test('the order of keys does not depend on how the tavolo was put together', () => {
  const snapshot = sampleSnapshot()
  const turned = Object.fromEntries(Object.entries(snapshot).toReversed()) as typeof snapshot
  expect(tavoloJson(turned)).toEqual(tavoloJson(snapshot))
  expect(strFromU8(tavoloJson(snapshot))).toMatch(
    /^\{\n {2}"\$schema": "tavolo\.schema\.json",\n {2}"actions"/,
  )
})
