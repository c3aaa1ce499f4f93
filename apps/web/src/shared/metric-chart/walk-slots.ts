const STRIDE = 10;

/** Where a key leads from a slot; null where it is no key to walk with. At an edge one stays. */
export function walkSlots({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, from: number, slots: number) {
  const to = target(key, from, { step: shiftKey ? STRIDE : 1, last: slots - 1 });
  return to === null ? null : Math.min(Math.max(to, 0), slots - 1);
}

function target(key: string, from: number, { step, last }: { step: number; last: number }): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return from - step;
    case 'ArrowRight':
    case 'ArrowUp':
      return from + step;
    case 'PageDown':
      return from - STRIDE;
    case 'PageUp':
      return from + STRIDE;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
