type Rgb = readonly [red: number, green: number, blue: number];

/** The grounds that links stand on, as in tokens.css: page and card, light and dark. */
const LIGHT_GROUNDS = ['#f6f7f9', '#ffffff'];
const DARK_GROUNDS = ['#0f1216', '#171b21'];
const LEAST_CONTRAST = 4.5;

/**
 * The text of /theme.css for the operator's colour (#rrggbb): darkened for light grounds and lightened for dark
 * ones until it has a contrast of 4.5:1. Empty where there is no colour, so that the token sheet's own holds.
 */
export function accentStyles(accentColor: string | null): string {
  if (!accentColor || !/^#[0-9a-f]{6}$/i.test(accentColor)) return '';
  const light = readable(accentColor, LIGHT_GROUNDS, '#000000');
  const dark = readable(accentColor, DARK_GROUNDS, '#ffffff');
  // Stronger than the token sheet's :root, whichever of the two comes first.
  return `:root:root{--accent:light-dark(${light},${dark});--accent-contrast:light-dark(${inkOn(light)},${inkOn(dark)})}\n`;
}

/** WCAG 2 contrast ratio of two #rrggbb colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function readable(color: string, grounds: readonly string[], towards: string): string {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(color, towards, share);
    if (grounds.every((ground) => contrast(mixed, ground) >= LEAST_CONTRAST)) return mixed;
  }
  return towards;
}

function inkOn(color: string): string {
  return contrast(color, '#ffffff') >= LEAST_CONTRAST ? '#ffffff' : '#000000';
}

function mix(color: string, other: string, share: number): string {
  const [r, g, b] = rgb(color);
  const [toR, toG, toB] = rgb(other);
  const channel = (from: number, to: number) =>
    Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(r, toR)}${channel(g, toG)}${channel(b, toB)}`;
}

function luminance(color: string): number {
  const [r, g, b] = rgb(color);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** The sRGB transfer function, undone; `channel` 0 to 255. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function rgb(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
