import { strToU8 } from 'fflate'
import { assertNever } from '../util/assert-never.ts'
import { cleanText } from './clean-text.ts'
import type { DocumentBlock, DocumentTree, SignaturesBlock, TableBlock, TextRun } from './document-tree.ts'
import { footerText } from './footer-text.ts'

/** Gives Markdown (CommonMark with the tables of GitHub), UTF-8, line feeds. Text never becomes markup by itself. */
export function writeMarkdown(tree: DocumentTree): Uint8Array {
  const { subject, fingerprint } = footerText(tree)
  const footer = [subject, ...(fingerprint === null ? [] : [fingerprint])].map(escapeMarkdown).join('\\\n')
  const written = tree.blocks.map(writeBlock).filter((text) => text !== '')
  return strToU8(`${[...written, '---', footer].join('\n\n')}\n`)
}

/** Gives text in which no character has a meaning for Markdown or HTML. */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replaceAll(/[\\`*_[\]{}<>|~$]/g, '\\$&')
    .replaceAll(/&(?=[#\w])/g, '\\&')
    .replaceAll(/^([ \t]*)([#+=-])/gm, '$1\\$2')
    .replaceAll(/^([ \t]*\d+)([.)])/gm, '$1\\$2')
    .replaceAll(/^[ \t]+/gm, '')
}

function writeBlock(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${headingText(block.runs)}`
    case 'paragraph':
      return paragraph(block.role, block.runs)
    case 'fields':
      return block.rows
        .map(({ label, runs }) => `- **${escapeMarkdown(label)}:** ${indented(runsText(runs))}`)
        .join('\n')
    case 'list':
      return block.items
        .map((runs, index) => `${block.isOrdered ? `${index + 1}.` : '-'} ${indented(runsText(runs))}`)
        .join('\n')
    case 'table':
      return table(block)
    case 'page-break':
      return ''
    case 'signatures':
      return signatures(block)
    case 'picture':
      // A text file carries no pictures: what it shows stands in its place.
      return block.description === '' ? '' : escapeMarkdown(block.description)
    default:
      return assertNever(block)
  }
}

function paragraph(role: string, runs: readonly TextRun[]): string {
  const text = runsText(runs)
  if (text === '') return ''
  if (role === 'statement') return quoted(text)
  if (role === 'banner' || role === 'label' || role === 'proposal')
    return runsText(runs.map((run) => ({ ...run, isBold: true })))
  return text
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}

function runsText(runs: readonly TextRun[]): string {
  return runs.map(writeRun).join('').trim().replaceAll('\n', '\\\n')
}

/** Emphasis marks must touch the words, so the space around a run stays outside of them. */
function writeRun({ text, isBold, isItalic }: TextRun): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(cleanText(text)) ?? []
  if (inner === '') return before
  const marks = `${isBold === true ? '**' : ''}${isItalic === true ? '*' : ''}`
  const written = escapeMarkdown(inner)
    .split('\n')
    .map((line) => (line === '' ? '' : `${marks}${line}${marks}`))
  return `${before}${written.join('\n')}${after}`
}

/** Lines after the first of an item stand under its text, or they would leave the list. */
function indented(text: string): string {
  return text.replaceAll('\n', '\n  ')
}

/** A heading is one line, and a number at its start makes no list. */
function headingText(runs: readonly TextRun[]): string {
  return runsText(runs)
    .replaceAll('\\\n', ' ')
    .replace(/^(\d+)\\(?=[.)])/, '$1')
}

function table({ caption, columns, groups }: TableBlock): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const cell = (runs: readonly TextRun[]): string => runsText(runs).replaceAll('\\\n', '<br>')
  return [
    ...(caption === null ? [] : [`**${escapeMarkdown(caption)}**`, '']),
    line(columns.map((column) => escapeMarkdown(column.header))),
    line(columns.map(() => '---')),
    ...groups.flatMap(({ label, rows }) => [
      ...(label === null ? [] : [groupLine(label, columns.length)]),
      ...rows.map((cells) => line(cells.map(cell))),
    ]),
  ].join('\n')
}

function groupLine(label: string, columnCount: number): string {
  return `| **${escapeMarkdown(label)}** ${'| '.repeat(columnCount)}`.trimEnd()
}

function signatures({ lines }: SignaturesBlock): string {
  return lines
    .map(({ role, name, note }) => {
      const parts = [name, note]
        .filter((part) => part !== null && part !== '')
        .map((part) => escapeMarkdown(part ?? ''))
      return `- **${escapeMarkdown(role)}:** ${parts.length === 0 ? '\\_\\_\\_\\_\\_\\_\\_\\_' : parts.join(', ')}`
    })
    .join('\n')
}
