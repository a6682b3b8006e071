import { z } from 'zod'

// 2 is the enlargement that WCAG 1.4.4 asks for.
const largestTextScale = 2

/** What a person chose for Tavolo on this computer. */
export const settingsSchema = z.strictObject({
  language: z.enum(['system', 'it', 'en']),
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']),
  /** How many times larger than normal all text is; 1 to 2. */
  textScale: z.number().min(1).max(largestTextScale),
  /** Whether the end of a time on a canvas sounds here, for whoever facilitates. */
  timerSound: z.boolean(),
  /** Whether what others do on canvases moves here; `system` goes by what the machine asks for. */
  canvasMotion: z.enum(['system', 'moving', 'no-cursors', 'calm']),
})

/** The settings of a person. */
export type Settings = z.infer<typeof settingsSchema>

/** Settings before anybody chose anything. */
export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  textScale: 1,
  timerSound: true,
  canvasMotion: 'system',
}

/** What the operating system says about this person's wishes. */
export const systemPreferencesSchema = z.strictObject({
  /** The first of the system's languages that Tavolo speaks; Italian when it speaks none of them. */
  language: z.enum(['it', 'en']),
  prefersDark: z.boolean(),
  prefersHighContrast: z.boolean(),
})

/** The wishes expressed in the operating system. */
export type SystemPreferences = z.infer<typeof systemPreferencesSchema>
