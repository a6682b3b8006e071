import { describe, expect, test } from 'vitest'
import { fontFaceOf } from '../../../electron/features/print-fonts.ts'
import { footerTemplate, headerTemplate, preparePage } from '../../../electron/features/print-page.ts'

const document = {
  html: '<!DOCTYPE html><html lang="en"><head><title>Old</title><style>h1{color:red}</style></head><body class="a"><h1>V</h1></body></html>',
  title: 'Verbale <3> & "C"',
  language: 'it-IT',
  orientation: 'portrait',
  footerLines: [],
} as const

describe('a document for print', () => {
  test('says its language and title, once, and keeps its own style and body', () => {
    const page = preparePage({ ...document, footerLines: [] }, '')
    expect(page).toMatch(/^<!doctype html><html lang="it-IT">/)
    expect(page.match(/<title>/g)).toHaveLength(1)
    expect(page).toContain('<title>Verbale &lt;3&gt; &amp; &quot;C&quot;</title>')
    expect(page).toContain('<style>h1{color:red}</style>')
    expect(page).toContain('<body class="a"><h1>V</h1></body>')
  })

  test('may be a bare fragment', () => {
    expect(preparePage({ ...document, html: '<h1>V</h1>', footerLines: [] }, '')).toContain(
      '<body><h1>V</h1></body>',
    )
  })

  test('has page numbers where the footer asks for them, and no markup from its text', () => {
    const footer = footerTemplate(['Pagina {page} di {pages}', '<b>Vicini & valle</b>'])
    expect(footer).toContain('Pagina <span class="pageNumber"></span> di <span class="totalPages"></span>')
    expect(footer).toContain('&lt;b&gt;Vicini &amp; valle&lt;/b&gt;')
    expect(headerTemplate(undefined)).not.toContain('<div')
  })
})

describe('fonts for print', () => {
  test('are named by the files of the built pages', () => {
    const face = fontFaceOf('titillium-web-latin-ext-700-normal-Ab_c-12.woff2')
    expect(face).toContain('font-family:"Titillium Web";font-weight:700;font-style:normal')
    expect(face).toContain('src:url("/assets/titillium-web-latin-ext-700-normal-Ab_c-12.woff2")')
    expect(face).toContain('U+0100')
  })

  test('are only those three families', () => {
    expect(fontFaceOf('comic-sans-latin-400-normal-abc.woff2')).toBe('')
    expect(fontFaceOf('index-abc.js')).toBe('')
  })
})
