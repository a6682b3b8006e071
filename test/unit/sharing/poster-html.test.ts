import { expect, test } from 'vitest'
import { posterHtml } from '../../../renderer/sharing/poster-html.ts'

test('a poster has each step with its code, and no text becomes a part of the page', () => {
  const html = posterHtml({
    title: '<Vicini> & "valle"',
    heading: 'Entra nel tavolo',
    steps: [
      { title: 'Wi-Fi', text: '<b>', qr: 'WIFI:T:nopass;S:sala;;', typed: [] },
      {
        title: 'Codice',
        text: 'Inquadra',
        qr: 'http://10.0.0.1:4747/#g.x',
        typed: [
          { label: 'Scrivi', signs: '10.0.0.1:4747' },
          { label: 'e il codice', signs: 'AB<2 34' },
        ],
      },
      { title: 'Nome', text: 'Scrivi', qr: null, typed: [] },
    ],
    foot: ['Resta connesso'],
  })
  expect(html.match(/<svg/g)).toHaveLength(2)
  expect(html).toContain('&lt;Vicini&gt; &amp; &quot;valle&quot;')
  expect(html).not.toContain('<b>')
  expect(html).toContain('Scrivi <span class="typed">10.0.0.1:4747</span>')
  expect(html).toContain('AB&lt;2 34')
})
