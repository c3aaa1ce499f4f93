import { z } from 'zod';
import { CREDENTIALS, link } from './inputs.js';
import { parseJsonPointer } from './json-pointer.js';
import { LIMITS } from './limits.js';
import { METRIC_SOURCE_KINDS } from './metric-source.js';

export const metricSourceInput = z
  .object({
    kind: z.enum(METRIC_SOURCE_KINDS),
    url: link.refine(
      (url) => !CREDENTIALS.test(url),
      'must not hold a user name or a password: give them as authorization',
    ),
    path: z
      .string()
      .max(LIMITS.jsonPath, `must have at most ${LIMITS.jsonPath} characters`)
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must be a single line')
      .refine((path) => path !== '' && parseJsonPointer(path), 'must be a path such as /data/0/latency')
      .nullish(),
    authorization: z
      .string()
      .trim()
      .min(1, 'must not be empty')
      .max(LIMITS.authorization, `must have at most ${LIMITS.authorization} characters`)
      .regex(/^[\x20-\x7E]*$/, 'must be what a header can hold, such as "Bearer …"')
      .nullish(),
  })
  .refine(({ kind, path }) => kind === 'JSON' || !path, { path: ['path'], message: 'is for JSON only' });
