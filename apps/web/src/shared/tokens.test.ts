// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentStyles, contrast } from './accent-styles.ts';

const sheet = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

function token(name: string): { light: string; dark: string } {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(sheet) ?? [];
  if (!light || !dark) throw new Error(`tokens.css has no colour --${name}`);
  return { light, dark };
}

const tones = ['operational', 'unknown', 'maintenance', 'degraded', 'partial', 'major'].map((tone) => `status-${tone}`);

describe.each(['light', 'dark'] as const)('colours in %s', (theme) => {
  it.each(['text', 'text-muted', 'accent', ...tones])('%s is read on page and card', (name) => {
    for (const ground of ['page', 'card']) {
      expect(contrast(token(name)[theme], token(ground)[theme])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(tones)('%s and quiet words are read on its tint, and its fill is seen on the card', (tone) => {
    const tint = token(`${tone}-tint`)[theme];
    expect(contrast(token(tone)[theme], tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('text-muted')[theme], tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(`${tone}-fill`)[theme], token('card')[theme])).toBeGreaterThanOrEqual(3);
  });

  it.each(['#ffff00', '#000000', '#ffffff', '#ff6600', '#0b57c4', '#7f7f7f'])(
    'the accent %s is corrected until it is read',
    (color) => {
      const [, light = '', dark = ''] = /--accent:light-dark\((#\w{6}),(#\w{6})\)/.exec(accentStyles(color)) ?? [];
      const accent = { light, dark }[theme];
      for (const ground of ['page', 'card']) expect(contrast(accent, token(ground)[theme])).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('accentStyles', () => {
  it("outweighs the token sheet's own accent wherever it is linked", () => {
    expect(accentStyles('#ff6600')).toMatch(/^:root:root\{/);
  });

  it('says nothing without a colour, or for what is none', () => {
    expect(accentStyles(null)).toBe('');
    expect(accentStyles('red;}body{display:none')).toBe('');
  });
});
