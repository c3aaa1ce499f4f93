import template from '../../../index.html?raw';
import { render, type RenderOptions } from '../entry-server.tsx';
import type { Route } from '../state/route.ts';

/** The HTML of a page that there is. */
export function htmlOf(route: Route, data: unknown, options: RenderOptions = {}): string {
  const html = render(route, data, template, options);
  if (html === null) throw new Error(`there is no page ${JSON.stringify(route)}`);
  return html;
}
