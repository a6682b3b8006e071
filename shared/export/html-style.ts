import { fieldValueMm, paperColors } from './document-look.ts'

/**
 * Gives the style sheet of the print HTML. It names our fonts; whoever prints it brings them along, and without them
 * the page looks for fonts that every computer has. Margins and footer belong to whoever prints. Any word may break:
 * one that is wider than the page, a long address, would make Chromium print every page smaller.
 */
export function printStyleSheet(orientation: 'portrait' | 'landscape'): string {
  const { ink, secondInk, rule, headerFill, accent } = paperColors
  return `@page { size: A4 ${orientation}; }
* { box-sizing: border-box; }
html { color: #${ink}; background: #fff; font: 11pt/1.45 Lora, 'Times New Roman', serif; print-color-adjust: exact;
  overflow-wrap: anywhere; }
body { margin: 0 auto; max-width: ${orientation === 'portrait' ? 166 : 253}mm; }
h1, h2, h3, dt, th, caption, .letterhead, .subtitle, .banner, .label, .note, .small, .role, footer {
  font-family: 'Titillium Web', Arial, sans-serif;
}
h1 { font-size: 20pt; line-height: 1.15; margin: 6pt 0 4pt; font-weight: 700; }
h2 { font-size: 13.5pt; line-height: 1.2; margin: 18pt 0 6pt; font-weight: 700; color: #${accent};
  border-bottom: 0.5pt solid #${rule}; padding-bottom: 2pt; }
h3 { font-size: 11.5pt; line-height: 1.25; margin: 13pt 0 4pt; font-weight: 700; }
h1, h2, h3, .label, caption { break-after: avoid; }
p { margin: 0 0 5pt; orphans: 2; widows: 2; }
.letterhead { color: #${secondInk}; font-size: 10.5pt; margin: 0 0 1pt; }
.subtitle { color: #${secondInk}; font-size: 11.5pt; margin-bottom: 8pt; }
.banner { font-weight: 700; font-size: 10.5pt; text-align: center; border: 1pt solid #${ink}; padding: 5pt; margin: 6pt 0 9pt; }
.label { font-size: 9.5pt; font-weight: 600; color: #${secondInk}; margin: 8pt 0 2pt; }
.proposal { font-weight: 700; break-after: avoid; }
.contribution { margin-left: 5mm; }
.note { font-size: 9.5pt; color: #${secondInk}; }
.small { font-size: 9pt; color: #${secondInk}; break-after: avoid; }
blockquote { margin: 2pt 0 7pt 5mm; padding-left: 3mm; border-left: 2pt solid #${rule}; font-style: italic; break-inside: avoid; }
blockquote p { margin: 0; }
dl { margin: 0 0 5pt; }
dl.whole { break-inside: avoid; }
dl div { display: grid; grid-template-columns: ${fieldValueMm}mm 1fr; gap: 2mm; margin-bottom: 3pt; }
dt { font-size: 9.5pt; color: #${secondInk}; padding-top: 1pt; }
dd { margin: 0; }
ul, ol { margin: 0 0 5pt; padding-left: 7mm; }
li { margin-bottom: 2pt; }
li:first-child:not(:last-child) { break-after: avoid; }
li:last-child:not(:first-child) { break-before: avoid; }
table { width: 100%; border-collapse: collapse; margin: 3pt 0 9pt; font-size: 10pt; line-height: 1.3; table-layout: fixed; }
caption { caption-side: top; text-align: start; font-size: 9.5pt; font-weight: 600; color: #${secondInk}; margin: 8pt 0 3pt; }
thead { display: table-header-group; }
tr, table.whole { break-inside: avoid; }
th, td { text-align: start; vertical-align: top; padding: 1.2mm; }
thead th { font-size: 9pt; font-weight: 700; background: #${headerFill}; border-bottom: 0.75pt solid #${ink}; }
tbody th { font-family: inherit; font-weight: inherit; }
tr.group th { font: 700 9pt 'Titillium Web', Arial, sans-serif; color: #${secondInk}; padding-top: 2.4mm; break-after: avoid; }
tbody th, tbody td { border-bottom: 0.5pt solid #${rule}; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm 12mm; margin-top: 6pt; }
.signatures > div { break-inside: avoid; }
.role { font-size: 9.5pt; font-weight: 600; color: #${secondInk}; margin-bottom: 2pt; }
.name { min-height: 1.45em; }
.line { border-bottom: 0.75pt solid #${ink}; height: 11mm; margin-bottom: 3pt; }
.picture { break-inside: avoid; }
.picture img { display: block; width: auto; height: auto; max-width: 100%; max-height: 110mm; }
.page-break { break-before: page; }
footer { margin-top: 12mm; border-top: 0.5pt solid #${rule}; padding-top: 2mm; font-size: 8.5pt; color: #${secondInk}; }
@media screen { body { padding: 12mm 6mm; } }
@media print { footer { display: none; } body { max-width: none; } }
`
}
