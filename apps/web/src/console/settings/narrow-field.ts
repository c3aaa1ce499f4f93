/** A narrow field whose words may be wider than it. */
export const narrowField = {
  w: 160,
  styles: { label: { width: 'min(34rem, 80vw)' }, description: { width: 'min(34rem, 80vw)' } },
} as const;
