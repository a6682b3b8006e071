import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isShipped, readLockfile } from './lockfile.ts'
import { mitLicence } from './mit-licence.ts'

/** A library or font that goes into Tavolo, with the words that its licence asks to pass on. */
export interface Notice {
  readonly name: string
  readonly version: string
  /** An SPDX expression, as package-lock.json has it. */
  readonly licence: string
  /** Never empty. */
  readonly text: string
}

/** The file's name, in the packaged app and in the folder of the built pages. */
export const noticesFileName = 'THIRD-PARTY-NOTICES.txt'

const noticeFile = /^(licen[cs]e|copying|copyright|notice|ofl)/i

/** Packages published without their licence, each with the package of the same source that brings it. */
const licenceIsWith: Readonly<Record<string, string>> = { 'client-only': 'react' }

/** Packages published under the MIT licence without its text, each with the author that it names. */
const mitAuthors: Readonly<Record<string, string>> = {
  'err-code': 'IndigoUnited <hello@indigounited.com> (http://indigounited.com)',
  'get-browser-rtc': 'substack (https://github.com/substack/get-browser-rtc)',
}

/**
 * The notices of every package that package-lock.json lets into the program, by name. Throws the names of those whose
 * licence text is nowhere: without it they must not be shipped.
 */
export function readNotices(projectFolder: string): Notice[] {
  const notices = readLockfile(projectFolder)
    // Types leave nothing in the program; an optional package may be absent on this machine.
    .filter((locked) => isShipped(locked) && !locked.name.startsWith('@types/'))
    .filter(({ folder, optional }) => optional !== true || existsSync(join(projectFolder, folder)))
    .map(({ name, folder, version = '', license = '' }) => {
      const sibling = licenceIsWith[name]
      const place = sibling === undefined ? folder : `node_modules/${sibling}`
      const author = license === 'MIT' ? mitAuthors[name] : undefined
      const text = author === undefined ? licenceText(join(projectFolder, place)) : mitLicence(author)
      return { name, version, licence: license, text }
    })
  const silent = notices.filter(({ text }) => text === '').map(({ name }) => name)
  if (silent.length > 0) throw new Error(`No licence text was found for ${silent.join(', ')}.`)
  return notices.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** All that a package's licence files say, '' when there are none. */
function licenceText(folder: string): string {
  if (!existsSync(folder)) return ''
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && noticeFile.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

/**
 * Licence comments inside bundled code that speak of somebody whom the notices do not name yet: authors of what a package
 * has copied into its own files. Each comment once, without its comment marks.
 */
export function embeddedNotices(sources: readonly string[], notices: readonly Notice[]): string[] {
  const known = notices.map(({ text }) => text).join('\n')
  const comments = sources
    .flatMap((source) => source.match(/\/\*[\s\S]*?\*\//g) ?? [])
    .filter((comment) => /@license|permission is hereby granted/i.test(comment))
    .map((comment) => comment.replaceAll(/^\s*(\/\*+|\*+\/|\*) ?|\*\/$/gm, '').trim())
  return [...new Set(comments)].filter((comment) =>
    (comment.match(/^.*copyright.*$/gim) ?? []).some((line) => !known.includes(line.trim())),
  )
}

/** The text of the notices: packages with the same words share them. */
export function writeNotices(notices: readonly Notice[], embedded: readonly string[]): string {
  const titlesByText = new Map<string, string[]>()
  for (const { name, version, licence, text } of notices) {
    titlesByText.set(text, [...(titlesByText.get(text) ?? []), `${name} ${version} (${licence})`])
  }
  const parts = [...titlesByText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}`)
  const inside = embedded.map((text) => `Code copied into one of these libraries\n\n${text}`)
  return `${[introduction, ...parts, ...inside].join(`\n\n${line}\n\n`)}\n`
}

const line = '-'.repeat(78)

const introduction = `Third-party notices

Tavolo is free software under the EUPL 1.2. It contains the libraries and fonts
listed here, each under its own licence and with the notices of its authors.
Electron and Chromium, in which it runs, come with theirs: see the files
LICENSE.electron.txt and LICENSES.chromium.html beside the program.`
