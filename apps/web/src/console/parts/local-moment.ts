/** The value of a `datetime-local` field, in the browser's own zone, for an instant. */
export function toLocalMoment(instant: string, withSeconds = false): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return `${date}T${clock}${withSeconds ? `:${two(at.getSeconds())}` : ''}`;
}

/** The instant that a `datetime-local` field means; null while it is incomplete. */
export function fromLocalMoment(value: string): string | null {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The browser's zone by name: "Europe/Berlin". */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
