import { paperColors } from '../document-look.ts'
import { wallPaperMm, wallStyle } from './wall-style.ts'

const { ink, secondInk, rule, accent } = paperColors

/** The look of a resource's sheet for the wall: its title from across the room, the rest from where one writes on it. */
export const assetSheetStyle = `${wallStyle}
section { min-height: ${wallPaperMm.portrait.height}mm; display: flex; flex-direction: column }
section + section { break-before: page }
header { display: flex; justify-content: space-between; gap: 10mm; align-items: baseline; padding-bottom: 3mm; border-bottom: 0.6mm solid #${ink} }
.tavolo { font-size: 16pt }
.kind { font-size: 22pt; color: #${accent}; flex: none }
h1 { font-size: 54pt; line-height: 1.05; margin: 9mm 0 4mm; text-wrap: balance }
h1.long { font-size: 42pt }
h1.longest { font-size: 28pt }
.owner { font-size: 24pt; display: flex; flex-wrap: wrap; gap: 2mm 8mm; align-items: center }
.status { display: inline-flex; gap: 2mm; align-items: center; font-size: 16pt; border: 0.4mm solid #${ink}; border-radius: 20mm; padding: 0.6mm 4mm }
.status svg { width: 5mm; height: 5mm }
.description { font-family: Lora, Georgia, serif; font-size: 18pt; line-height: 1.4; margin-top: 6mm; max-width: 220mm }
dl { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm 10mm; margin: 9mm 0 }
dt { font-size: 12pt; color: #${secondInk} }
dd { font-size: 17pt; line-height: 1.3 }
h2 { font-size: 18pt; margin-bottom: 2mm; break-after: avoid }
.answers li { display: grid; grid-template-columns: 6mm 24mm minmax(0, 1fr) 6mm 24mm; gap: 3mm; align-items: center; font-size: 15pt; padding: 2mm 0; border-top: 0.2mm solid #${rule}; break-inside: avoid }
.answers svg { width: 6mm; height: 6mm }
.answers .need .code { font-size: 13pt; color: #${secondInk} }
.none { font-size: 15pt }
.room { flex: 1; margin-top: 9mm; min-height: 62mm; display: flex; flex-direction: column; break-inside: avoid }
.lines { flex: 1 1 50mm; height: 0; min-height: 50mm; overflow: hidden; border-top: 0.3mm solid #${rule} }
.lines i { display: block; height: 14mm; border-bottom: 0.3mm solid #${rule} }
`
