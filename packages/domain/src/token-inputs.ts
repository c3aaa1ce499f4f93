import { z } from 'zod';
import { instant, name } from './inputs.js';
import { TOKEN_SCOPES } from './role.js';

export const createApiTokenInput = z.object({
  name,
  scopes: z
    .array(z.enum(TOKEN_SCOPES))
    .min(1, 'must name at least one scope')
    .refine((all) => new Set(all).size === all.length, 'must not name a scope twice'),
  expiresAt: instant.nullish(),
});
