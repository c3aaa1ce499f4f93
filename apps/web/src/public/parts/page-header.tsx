import { Trans } from '@lingui/react/macro';
import type { Site } from '../state/page-state.ts';
import styles from './page-header.module.css';
import { SiteName } from './site-name.tsx';
import { SubscribeLink } from './subscribe-link.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

/** On the page itself the name leads to the site that it speaks of; on the others, back to the page. */
export function PageHeader({ site, home }: { site: Site; home: boolean }) {
  return (
    <header className={styles.header}>
      <p className={styles.name}>
        {!home ? (
          <a href="/">
            <span aria-hidden="true">← </span>
            {site.logo ? <SiteName site={site} /> : <Trans>{site.name} status</Trans>}
          </a>
        ) : site.homepage ? (
          <a href={site.homepage}>
            <SiteName site={site} />
          </a>
        ) : (
          <SiteName site={site} />
        )}
      </p>
      <SubscribeLink />
      <ThemeToggle />
    </header>
  );
}
