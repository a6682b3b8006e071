import { paperColors } from '../document-look.ts'

/*
 * A3 within the shell's margins for printing (18 mm at the sides and above, 22 mm below), less a hair that rounding may take.
 */
/** What a sheet of A3 has for its content, in millimetres. */
export const wallPaperMm = {
  landscape: { width: 384, height: 256 },
  portrait: { width: 261, height: 379 },
} as const

/** What posters and sheets for the wall share. Words that only readers need are there without being seen. */
export const wallStyle = `
* { box-sizing: border-box }
html { color: #${paperColors.ink}; background: #fff; font-family: 'Titillium Web', Arial, sans-serif; line-height: 1.25;
  overflow-wrap: anywhere; print-color-adjust: exact }
body, h1, h2, p, ul, dl, dd, figure { margin: 0; padding: 0 }
ul { list-style: none }
svg { display: block; flex: none }
.tavolo { color: #${paperColors.secondInk} }
.code { font-family: 'Roboto Mono', monospace; font-weight: 500 }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
`
