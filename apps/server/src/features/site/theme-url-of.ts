import { createHash } from 'node:crypto';
import type { Site } from './site.entity.js';

/** Named by its content, so that browsers ask for what has changed and for nothing else. */
export function themeUrlOf({ accentColor, customCss }: Pick<Site, 'accentColor' | 'customCss'>): string | null {
  if (!accentColor && !customCss) return null;
  const hash = createHash('sha256')
    .update(JSON.stringify([accentColor, customCss]))
    .digest('hex');
  return `/theme.css?v=${hash.slice(0, 12)}`;
}
