import type { BadgeOptions } from '@signet/domain/badge';
import type { Services } from '../../core/context.js';
import type { AnonymousQueries } from '../../core/graphql/anonymous-queries.js';
import { builtForOthers } from '../../core/reads/built-for-others.js';
import { builtNothing } from '../../core/reads/built-nothing.js';
import type { Built, FinishedAnswers, KeptAnswer } from '../../core/reads/finished-answers.js';
import type { WebBundle } from '../../core/web-bundle.js';
import { isStale } from '../page/is-stale.js';
import { PAGE_CACHE } from '../page/page-documents.js';
import { STATUS_JSON } from '../page/status-json.js';
import { badgeOf, drawBadge } from './badge.js';
import { embedStateOf, type EmbedState } from './embed-state.js';
import type { StatusData } from './status-data.js';

/** Proxies of pictures, such as GitHub's, keep to it. */
const BADGE_CACHE = 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400';
/** Shields heeds no less. */
const SHIELD_SECONDS = 300;
/** What says how old it is is made anew this soon. */
const OLD_STATE_MS = 5_000;

/** The one page of ours that others may show within theirs. */
const EMBED_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  'frame-ancestors *',
].join('; ');

/** Badges and embeds, made out of what /status.json is made of. */
export class PublicEmbeds {
  constructor(
    private readonly services: Services,
    private readonly queries: AnonymousQueries,
    private readonly answers: FinishedAnswers,
  ) {}

  /** The picture, of the whole page where `component` is null. */
  badge(component: number | null, options: BadgeOptions): Promise<KeptAnswer> {
    const { style, label, color, labelColor } = options;
    const key = `badge.svg ${component ?? 'page'} ${JSON.stringify([style, label, color, labelColor])}`;
    return this.answers.kept(key, async () => {
      const { data, isCurrent } = await this.#read();
      const badge = badgeOf(data, component);
      if (!badge) return builtNothing();
      const headers = { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': BADGE_CACHE };
      return builtForOthers(drawBadge(badge, options), headers, isCurrent);
    });
  }

  /** The same for shields.io to draw, by its endpoint's schema. */
  shield(component: number | null): Promise<KeptAnswer> {
    return this.answers.kept(`badge.json ${component ?? 'page'}`, async () => {
      const { data, isCurrent } = await this.#read();
      const badge = badgeOf(data, component);
      if (!badge) return builtNothing();
      const shield = { schemaVersion: 1, ...badge, cacheSeconds: SHIELD_SECONDS };
      return builtJson(shield, BADGE_CACHE, isCurrent);
    });
  }

  /** What the widget on other sites reads. */
  state(): Promise<KeptAnswer> {
    return this.#ofState('embed.json', (state) => builtJson(state, PAGE_CACHE, true));
  }

  /** The page for a frame on other sites. */
  page(web: WebBundle): Promise<KeptAnswer> {
    return this.#ofState('embed', async (state) => {
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': PAGE_CACHE,
        'content-security-policy': EMBED_POLICY,
      };
      const built = await builtForOthers(web.renderEmbed(state), headers, true);
      return { ...built, answer: { ...built.answer, without: ['x-frame-options'] } };
    });
  }

  async #read(): Promise<{ data: StatusData; isCurrent: boolean }> {
    const { data, isCurrent } = await this.queries.read(STATUS_JSON);
    return { data: data as StatusData, isCurrent };
  }

  #ofState(key: string, build: (state: EmbedState) => Promise<Built>): Promise<KeptAnswer> {
    return this.answers.kept(key, async () => {
      const { data, isCurrent } = await this.#read();
      const stale = !isCurrent && isStale(data.statusPage.generatedAt, this.services.now());
      const built = await build(embedStateOf(data, stale));
      if (isCurrent) return built;
      return stale ? { ...built, maxAgeMs: OLD_STATE_MS } : { ...built, as: 'failed' };
    });
  }
}

function builtJson(value: unknown, cache: string, isCurrent: boolean): Promise<Built> {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': cache };
  return builtForOthers(JSON.stringify(value), headers, isCurrent);
}
