import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeViolation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/**
 * React Aria's hidden list of what was just said to readers: each entry is spoken when it comes and removed seven seconds
 * later, when what it points to («Unisciti», pressed and pending) may be gone.
 */
const spoken = '[data-live-announcer]'

/** What axe finds wrong on the page by WCAG 2.1 A and AA and its best practices; one line a finding. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The page's security policy forbids injected scripts; the debugger's evaluation is not bound by it.
  await page.evaluate(source)
  const violations = await page.evaluate(async (exclude) => {
    const { axe } = window as unknown as {
      axe: { run(context: unknown, options: unknown): Promise<{ violations: AxeViolation[] }> }
    }
    // What is on its way in or out is paler for a moment; movements that never end («…») are none of them.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    await Promise.allSettled(passing.map(({ finished }) => finished))
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
    const context = { include: document, exclude: [exclude] }
    return (await axe.run(context, { runOnly: { type: 'tag', values: tags } })).violations
  }, spoken)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id} (${help}): ${html.slice(0, 200)} ${failureSummary}`),
  )
}
