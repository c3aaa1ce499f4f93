import { z } from 'zod';
import { LIMITS } from './limits.js';

/** What of the page an operator's picture can stand for. */
export const SITE_IMAGE_KINDS = ['LOGO', 'DARK_LOGO', 'ICON'] as const;
export type SiteImageKind = (typeof SITE_IMAGE_KINDS)[number];

/** In base64 four characters stand for three bytes. */
const MOST_BASE64 = Math.ceil(LIMITS.imageBytes / 3) * 4;

export const setSiteImageInput = z.object({
  kind: z.enum(SITE_IMAGE_KINDS),
  data: z
    .string()
    .min(1, 'must not be empty')
    .max(MOST_BASE64, `must stand for at most ${LIMITS.imageBytes / 1024} KB`)
    .refine((text) => text.length > MOST_BASE64 || z.base64().safeParse(text).success, 'must be base64'),
});
