import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import packageJson from '../../package.json' with { type: 'json' }
import { readFiles, rootFolder } from '../support/source-tree.ts'

// The keys, the closed lists and the lengths of the publiccode.yml standard, version 0.5.
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
const mediaType = z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/)
const described = z.strictObject({
  localisedName: z.string().optional(),
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().min(1).max(100)).min(1),
})
const publiccodeSchema = z.strictObject({
  publiccodeYmlVersion: z.literal('0.5'),
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  softwareVersion: z.string().optional(),
  logo: z.string().regex(/\.(svg|svgz|png)$/),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.string()).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/desktop', 'standalone/web', 'standalone/mobile', 'standalone/other']),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
    scope: z.array(z.string()),
  }),
  inputTypes: z.array(mediaType),
  outputTypes: z.array(mediaType),
  description: z.record(languageTag, described),
  legal: z.strictObject({ license: z.string(), mainCopyrightOwner: z.string() }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'community']),
    contacts: z.array(z.object({ name: z.string().min(1) })).min(1),
  }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(languageTag).min(1),
  }),
  // Declarations of conformity («conforme») are for whoever assessed it: left out means not declared.
  IT: z.strictObject({
    countryExtensionVersion: z.literal('1.0'),
    piattaforme: z.record(z.enum(['spid', 'cie', 'anpr', 'pagopa', 'io']), z.boolean()),
  }),
})

const [file] = readFiles(['publiccode.yml'])
const content: unknown = parse(file?.text ?? '')

describe('publiccode.yml', () => {
  test('has every key that the catalogue of public software asks for', () => {
    expect(publiccodeSchema.safeParse(content).error?.issues ?? []).toEqual([])
  })

  test('says the same as package.json: version and licence', () => {
    const { softwareVersion, legal } = publiccodeSchema.parse(content)
    expect(softwareVersion).toBe(packageJson.version)
    expect(legal.license).toBe(packageJson.license)
  })

  test('describes Tavolo in every language that it speaks', () => {
    const { description, localisation } = publiccodeSchema.parse(content)
    expect(Object.keys(description).toSorted()).toEqual(localisation.availableLanguages.toSorted())
  })

  test('its logo is in the source tree', () => {
    expect(existsSync(join(rootFolder, publiccodeSchema.parse(content).logo))).toBe(true)
  })
})
