import { z } from 'zod'

// zod would otherwise try to compile its checks from text, which the page's security policy forbids. It asks when a
// schema is made: import this file before any file with schemas.
z.config({ jitless: true })
