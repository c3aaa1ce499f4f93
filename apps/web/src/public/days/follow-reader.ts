import { clampTo, columnAt, columnsSeen, type Columns } from './columns.ts';
import { walk } from './walk.ts';

/** A pointer that only passes opens nothing. */
const SETTLE = 80;
/** A card that the pointer has left waits so long for it to come over. */
const GRACE = 250;

/** The day whose card is open. */
export interface Reading {
  id: string;
  column: number;
  /** What opened it. A card that was pinned, by tap or key, stays open without pointer and focus. */
  by: 'pointer' | 'focus' | 'tap' | 'key';
  strip: HTMLElement;
}

export interface ReaderOptions {
  /** The column of a component's oldest day. */
  firstColumnOf: (id: string) => number;
  show: (reading: Reading | null) => void;
  /** What somebody did before anybody listened. */
  missed: Event;
}

export function isPinned({ by }: Reading): boolean {
  return by === 'tap' || by === 'key';
}

/** Follows pointer, fingers and keyboard over the strips of an area. */
export function followReader(area: HTMLElement, { firstColumnOf, show, missed }: ReaderOptions) {
  let reading: Reading | null = null;
  /** The column stays while the component changes. */
  let column = Infinity;
  /** The strip whose card was closed under the pointer: it does not open again before the pointer has left. */
  let dismissed: HTMLElement | null = null;
  /** What the pointer is about to do. */
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let openPointed = () => {};

  const columnsOf = (strip: HTMLElement): Columns => {
    const { first, last } = columnsSeen(strip.getBoundingClientRect(), drawingOf(strip).getBoundingClientRect());
    return { first: Math.max(first, firstColumnOf(idOf(strip))), last };
  };
  const stay = () => {
    clearTimeout(opening);
    clearTimeout(closing);
    opening = undefined;
  };
  const open = (strip: HTMLElement, wanted: number, by: Reading['by']) => {
    stay();
    const columns = columnsOf(strip);
    if (columns.first > columns.last) return close();
    column = clampTo(columns, wanted);
    const isOpen = reading?.strip === strip && reading.column === column && reading.by === by;
    if (!isOpen || by === 'key') show((reading = { id: idOf(strip), column, by, strip }));
  };
  const close = () => {
    stay();
    if (reading) show((reading = null));
  };
  const leave = () => {
    dismissed = null;
    stay();
    if (reading?.by === 'pointer') closing = setTimeout(close, GRACE);
  };
  const isInside = (target: EventTarget | null) =>
    reading !== null && target instanceof Node && (reading.strip.parentElement?.contains(target) ?? false);
  const pointedAt = (strip: HTMLElement, { clientX }: MouseEvent) =>
    columnAt(clientX, drawingOf(strip).getBoundingClientRect());

  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || (reading && isPinned(reading))) return;
    const strip = stripAt(event.target);
    if (!strip) return isInside(event.target) ? stay() : leave();
    if (strip === dismissed) return;
    const pointed = pointedAt(strip, event);
    openPointed = () => open(strip, pointed, 'pointer');
    if (reading) openPointed();
    else opening ??= setTimeout(() => openPointed(), SETTLE);
  };
  const onClick = (event: MouseEvent) => {
    const strip = stripAt(event.target);
    if (!strip) return;
    const pointed = clampTo(columnsOf(strip), pointedAt(strip, event));
    const isShut = reading && isPinned(reading) && reading.strip === strip && reading.column === pointed;
    if (isShut) close();
    else open(strip, pointed, 'tap');
  };
  const onFocus = ({ target }: FocusEvent) => {
    const strip = stripAt(target);
    if (!strip || reading?.strip === strip || !strip.matches(':focus-visible')) return;
    open(strip, column, 'focus');
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (reading?.by === 'pointer' || isInside(relatedTarget)) return;
    if (relatedTarget || reading?.by === 'focus') close();
  };
  const onKey = (event: KeyboardEvent) => {
    const strip = stripAt(event.target);
    if (!strip || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return open(strip, column, 'key');
    }
    const strips = stripsIn(area);
    const to = walk(
      event.key,
      { id: idOf(strip), column: clampTo(columnsOf(strip), column) },
      {
        order: [...strips.keys()],
        columnsOf: (id) => columnsOf(strips.get(id) ?? strip),
      },
    );
    const next = to && strips.get(to.id);
    if (!next) return;
    event.preventDefault();
    open(next, to.column, reading && isPinned(reading) ? 'tap' : 'focus');
    next.focus();
  };
  const onEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !reading) return;
    const { strip, by } = reading;
    if (by === 'pointer') dismissed = strip;
    if (isInside(document.activeElement)) strip.focus();
    close();
  };
  const onPress = ({ target }: PointerEvent) => {
    if (reading && isPinned(reading) && !isInside(target) && !stripAt(target)) close();
  };

  const done = new AbortController();
  const { signal } = done;
  area.addEventListener('pointermove', onMove, { signal });
  area.addEventListener('pointerleave', leave, { signal });
  area.addEventListener('click', onClick, { signal });
  area.addEventListener('focusin', onFocus, { signal });
  area.addEventListener('focusout', onBlur, { signal });
  area.addEventListener('keydown', onKey, { signal });
  document.addEventListener('keydown', onEscape, { signal });
  document.addEventListener('pointerdown', onPress, { signal });

  if (missed.type === 'click') onClick(missed as MouseEvent);
  else if (missed.type === 'focusin') onFocus(missed as FocusEvent);
  else onMove(missed as PointerEvent);

  return {
    close,
    stop: () => {
      close();
      done.abort();
    },
  };
}

function stripAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-strip]') : null;
}

/** The strips that can be seen, by component, from top to bottom. */
function stripsIn(area: HTMLElement): Map<string, HTMLElement> {
  const strips = [...area.querySelectorAll<HTMLElement>('[data-strip]')];
  return new Map(strips.filter((strip) => !strip.closest('details:not([open])')).map((strip) => [idOf(strip), strip]));
}

function idOf(strip: HTMLElement): string {
  return strip.dataset.strip ?? '';
}

function drawingOf(strip: HTMLElement): Element {
  return strip.firstElementChild ?? strip;
}
