import { z } from 'zod';
import { LIMITS } from './limits.js';

export const BADGE_STYLES = ['flat', 'flat-square', 'plastic', 'for-the-badge'] as const;
export type BadgeStyle = (typeof BADGE_STYLES)[number];

const COLOR_NAMES = [
  'brightgreen',
  'green',
  'yellowgreen',
  'yellow',
  'orange',
  'red',
  'blue',
  'grey',
  'gray',
  'lightgrey',
  'lightgray',
];

/** Six hexadecimal digits or three, with or without #, or a name that badges know. Comes out in one spelling. */
const color = z
  .string('must be given once')
  .transform((text) => text.toLowerCase().replace(/^#/, ''))
  .refine(
    (text) => COLOR_NAMES.includes(text) || /^(?:[\da-f]{3}){1,2}$/.test(text),
    `must be a colour such as 2a9d4b, or one of ${COLOR_NAMES.join(', ')}`,
  );

/** What may stand behind the address of a badge. */
export const badgeOptions = z.object({
  style: z.enum(BADGE_STYLES, `must be one of ${BADGE_STYLES.join(', ')}`).default('flat'),
  label: z
    .string('must be given once')
    .trim()
    .refine((text) => [...text].length <= LIMITS.badgeLabel, `must have at most ${LIMITS.badgeLabel} characters`)
    .optional(),
  color: color.optional(),
  labelColor: color.optional(),
});

export type BadgeOptions = z.infer<typeof badgeOptions>;
