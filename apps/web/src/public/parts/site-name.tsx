import type { Site } from '../state/page-state.ts';
import styles from './site-name.module.css';

/** The logo, if there is one. What is not shown is not loaded: it is lazy. */
export function SiteName({ site: { name, logo, darkLogo } }: { site: Site }) {
  if (!logo) return name;
  return (
    <>
      <img className={darkLogo ? styles.onBright : styles.plain} alt={name} {...logo} />
      {darkLogo && <img className={styles.onDark} alt={name} loading="lazy" {...darkLogo} />}
    </>
  );
}
