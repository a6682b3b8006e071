import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrastPairs, type ContrastPair } from '../../../renderer/ui/contrast-pairs.ts'
import { contrast, luminance, tokensOf } from '../../support/contrast.ts'
import { projectFolder } from '../../support/project-folder.ts'

const css = readFileSync(join(projectFolder, 'renderer/ui/tokens.css'), 'utf8')
const themes = ['light', 'dark', 'high-contrast'] as const

function neededContrast(use: ContrastPair['use'], theme: (typeof themes)[number]): number {
  if (theme === 'high-contrast') return 7
  if (use === 'shape') return 3
  return use === 'body' && theme === 'dark' ? 7 : 4.5
}

function colorOf(tokens: ReadonlyMap<string, string>, name: string): string {
  const color = tokens.get(name) ?? ''
  expect(color, `--${name}`).toMatch(/^#[\da-f]{6}$/)
  return color
}

test('black on white is 21 to 1, and grey #767676 is the lightest that can be read on white', () => {
  expect(luminance('#ffffff')).toBe(1)
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

describe.each(themes)('in the %s theme', (theme) => {
  const tokens = tokensOf(css, theme)

  test('everything that is drawn can be told from what is behind it', () => {
    const weak = contrastPairs.flatMap(({ front, back, use }) => {
      const found = contrast(colorOf(tokens, front), colorOf(tokens, back))
      return found >= neededContrast(use, theme) ? [] : [`${front} on ${back}: ${found.toFixed(2)}`]
    })
    expect(weak).toEqual([])
  })

  test('every theme has the same colours', () => {
    const names = [...tokens].filter(([, value]) => value.startsWith('#')).map(([name]) => name)
    const light = [...tokensOf(css, 'light')]
      .filter(([, value]) => value.startsWith('#'))
      .map(([name]) => name)
    expect(names.toSorted()).toEqual(light.toSorted())
  })
})

test('light and dark are the colours that were agreed', () => {
  const agreed = {
    light: {
      paper: '#f7f5f0',
      surface: '#ffffff',
      ink: '#17212b',
      'ink-second': '#4a5661',
      rule: '#ddd8ce',
      primary: '#0059b3',
      'primary-strong': '#004080',
      attention: '#b3471d',
      good: '#1f7a4d',
      warning: '#8a6100',
    },
    dark: { paper: '#14181d', surface: '#1c2229', ink: '#ece8e0', primary: '#7db5ff' },
  }
  for (const [theme, colors] of Object.entries(agreed)) {
    expect(Object.fromEntries(tokensOf(css, theme))).toMatchObject(colors)
  }
})
