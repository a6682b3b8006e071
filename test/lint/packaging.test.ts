import { Ajv } from 'ajv'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { serviceType } from '../../electron/features/discovery/discovery.ts'
import { testServiceType } from '../../electron/features/room-doctor/hear-announcement.ts'
import { tavoloExtension, tavoloMediaType } from '../../shared/sync/tavolo-file/file-limits.ts'
import { rootFolder } from '../support/source-tree.ts'

const targets = z.union([z.string().transform((name) => [name]), z.array(z.string())])
const configurationSchema = z.looseObject({
  extraMetadata: z.looseObject({ homepage: z.url() }),
  linux: z.looseObject({ target: targets, icon: z.string(), maintainer: z.string().min(1) }),
  win: z.looseObject({ target: targets, icon: z.string() }),
  mac: z.looseObject({
    target: targets,
    icon: z.string(),
    extendInfo: z.object({
      NSLocalNetworkUsageDescription: z.string(),
      NSBonjourServices: z.array(z.string()),
    }),
  }),
  nsis: z.looseObject({ deleteAppDataOnUninstall: z.boolean() }),
  fileAssociations: z.array(z.looseObject({ ext: z.string(), mimeType: z.string() })),
})

const text = readFileSync(join(rootFolder, 'electron-builder.yml'), 'utf8')
const configuration = configurationSchema.parse(parse(text))

const schemaPath = join(rootFolder, 'node_modules/app-builder-lib/scheme.json')
const schema = z.looseObject({}).parse(JSON.parse(readFileSync(schemaPath, 'utf8')))
// The schema has keywords for editors, which are none of JSON Schema's. Made once: that takes seconds.
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)

/** Checks a configuration against the packager's own schema; gives its complaints. */
function complaints(candidate: unknown): string[] {
  return validate(candidate)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`)
}

describe('electron-builder.yml', () => {
  test('is what the packager expects, for every system', () => {
    expect(complaints(parse(text))).toEqual([])
  })

  test('a wrong word in it would be noticed', () => {
    expect(complaints({ ...configuration, nsis: { oneclick: false } })).not.toEqual([])
    expect(complaints({ ...configuration, mac: { target: 7 } })).not.toEqual([])
  })

  test('makes an installer for Windows, an image for macOS, and two packages for Linux', () => {
    expect(configuration.win.target).toEqual(['nsis'])
    expect(configuration.mac.target).toEqual(['dmg'])
    expect(configuration.linux.target).toEqual(['AppImage', 'deb'])
  })

  test('macOS lets Tavolo announce and look for tavoli, and says why to the person', () => {
    const { NSLocalNetworkUsageDescription: why, NSBonjourServices: services } = configuration.mac.extendInfo
    expect(why.length).toBeGreaterThan(20)
    expect(services).toEqual([serviceType, testServiceType].map((name) => `_${name}._tcp`))
  })

  test('a double click on a .tavolo file opens Tavolo', () => {
    const [association] = configuration.fileAssociations
    expect(association).toMatchObject({ ext: tavoloExtension, mimeType: tavoloMediaType })
  })

  test('taking Tavolo away does not take the tavoli away', () => {
    expect(configuration.nsis.deleteAppDataOnUninstall).toBe(false)
  })

  test('never gives the sandbox up', () => {
    expect(text).not.toContain('no-sandbox')
  })
})

describe('icons', () => {
  /** The sides of a PNG, from its header. */
  function sizeOf(path: string): { width: number; height: number } {
    const bytes = readFileSync(join(rootFolder, path))
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  }

  test('Linux has one of every usual size, each as large as its name says', () => {
    for (const side of [16, 32, 48, 64, 128, 256, 512]) {
      const path = `${configuration.linux.icon}/${side}x${side}.png`
      expect(existsSync(join(rootFolder, path)), path).toBe(true)
      expect(sizeOf(path)).toEqual({ width: side, height: side })
    }
  })

  test('Windows and macOS make theirs out of one that is large enough', () => {
    for (const path of [configuration.win.icon, configuration.mac.icon]) {
      const { width, height } = sizeOf(path)
      expect(width).toBe(height)
      // What the packager asks of a PNG that it makes an .icns of.
      expect(width).toBeGreaterThanOrEqual(512)
    }
  })
})
