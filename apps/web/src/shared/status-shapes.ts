import type { Tone } from './status-tone.ts';

/** The path of each mark, drawn by a stroke of 2 in a box of 16. */
export const STATUS_SHAPES: Record<Tone, string> = {
  operational: 'M3 8.6 6.4 12 13 4.6',
  unknown: 'M5.4 6a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3 1-1.3 1.9M8 13v.1',
  maintenance: 'M10.3 2.4a3.6 3.6 0 0 0-3.2 5L2.6 11.9l1.6 1.6L8.7 9a3.6 3.6 0 0 0 4.8-4.3l-2.2 2-1.7-.3-.3-1.7z',
  degraded: 'M1.5 9.5c1.6-4 3.3-4 4.7-1.5s3.1 2.5 4.4 0 2.6-2.5 3.9 0',
  partial: 'M8 2.5 14.5 13.5h-13zM8 6.5v3M8 11.6v.1',
  major: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
};
