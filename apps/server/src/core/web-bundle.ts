import type { PageIndicator } from '@signet/domain/page';
import type { EndpointChannel } from '@signet/domain/webhook-address';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Which page: its kind, and the variables of the kind's document. */
export type Route =
  | { name: 'page' }
  | { name: 'component'; id: string }
  | { name: 'incident'; id: string }
  | { name: 'maintenance'; id: string }
  | { name: 'postmortem'; id: string }
  | { name: 'history'; month: string | null; componentId: string | null }
  /** `incidentId` is empty for none; `by` is null for the first way that is offered. */
  | { name: 'subscribe'; incidentId: string; by: 'EMAIL' | EndpointChannel | null; notice: string | null }
  | { name: 'subscription'; token: string; step: 'confirm' | 'manage' | 'unsubscribe' | 'ended'; notice: string | null }
  | { name: 'notFound' };

export type RouteName = Route['name'];

/** What the built web app gives the server: the bridge is GraphQL text in, HTML out. */
export interface WebBundle {
  /** Folder of the files that browsers load. */
  client: string;
  documents: Record<RouteName, string>;
  /** Documents that browsers name by the SHA-256 of their text. */
  persisted: Record<string, string>;
  /**
   * `data` is the answer to the route's document with the route's variables; `stale`: it is old, and the page shall
   * say so. Null where there is no such page.
   */
  render(route: Route, data: unknown, options: RenderOptions): string | null;
  themeCss(site: { accentColor: string | null }): string;
  /** An icon for tabs, as SVG: the picture, a PNG in base64, with the indicator's mark; without one, the mark alone. */
  tabIcon(indicator: PageIndicator, png: string | null): string;
  /** The page for a frame on other sites; `state` is what /embed.json says. */
  renderEmbed(state: unknown): string;
  consoleHtml: string;
  explorerHtml: string;
}

export interface RenderOptions {
  stale: boolean;
}

interface RenderModule {
  documents: Record<RouteName, string>;
  persisted: Record<string, string>;
  render(route: Route, data: unknown, template: string, options: RenderOptions): string | null;
  themeCss(site: { accentColor: string | null }): string;
  tabIcon(indicator: PageIndicator, png: string | null): string;
  renderEmbed(state: unknown, template: string): string;
}

const DIST = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

/** @throws if the web app was not built */
export async function loadWebBundle(): Promise<WebBundle> {
  const client = join(DIST, 'client');
  // Written by the web app's own build; its types are checked there.
  const module = (await import(pathToFileURL(join(DIST, 'ssr', 'entry-server.js')).href)) as RenderModule;
  const [template, embedTemplate, consoleHtml, explorerHtml] = await Promise.all(
    ['index.html', 'embed.html', 'console.html', 'graphiql.html'].map((file) => readFile(join(client, file), 'utf8')),
  );
  return {
    client,
    documents: module.documents,
    persisted: module.persisted,
    render: (route, data, options) => module.render(route, data, template as string, options),
    themeCss: (site) => module.themeCss(site),
    tabIcon: (indicator, png) => module.tabIcon(indicator, png),
    renderEmbed: (state) => module.renderEmbed(state, embedTemplate as string),
    consoleHtml: consoleHtml as string,
    explorerHtml: explorerHtml as string,
  };
}
