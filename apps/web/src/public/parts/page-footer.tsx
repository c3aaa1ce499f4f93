import { Trans } from '@lingui/react/macro';
import { Markdown } from '../../shared/markdown.tsx';
import { Time } from '../../shared/time.tsx';
import type { PageState } from '../state/page-state.ts';
import type { Zones } from '../use-page-clock.ts';
import styles from './page-footer.module.css';

export function PageFooter({ page, zones }: { page: PageState; zones: Zones }) {
  return (
    <footer className={styles.footer}>
      {page.site.aboutHtml && <Markdown html={page.site.aboutHtml} />}
      <p className={styles.line}>
        <span>
          <Trans>
            Times in <span suppressHydrationWarning>{zones.shown}</span>
          </Trans>
          {zones.other && (
            <>
              {' · '}
              <button type="button" className={styles.swap} onClick={zones.swap}>
                <Trans>Show {zones.other} instead</Trans>
              </button>
            </>
          )}
        </span>
        <span>
          <Trans>
            Data from <Time at={page.asOf} show="exact" />
          </Trans>
        </span>
      </p>
      <p className={styles.line}>
        <span>
          <a href="/feed.atom">Atom</a>
          {' · '}
          <a href="/feed.rss">RSS</a>
          {' · '}
          <a href="/status.json">JSON</a>
          {' · '}
          <a href="/calendar.ics">
            <Trans>Calendar</Trans>
          </a>
          {' · '}
          <a href="/graphql">API</a>
        </span>
        <span>
          <Trans>Powered by Signet</Trans>
        </span>
      </p>
    </footer>
  );
}
