import { expect, test } from 'vitest'
import { launchTavolo } from '../support/launch-app.ts'

test('Tavolo opens a window with a heading on empty data', async () => {
  const tavolo = await launchTavolo()
  await tavolo.page.getByRole('heading').first().waitFor()
  expect(tavolo.page.url()).toBe('app://tavolo/index.html')
  await tavolo.close()
})
