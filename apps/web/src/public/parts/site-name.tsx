import type { Site } from '../state/page-state.ts';
import styles from './site-name.module.css';

/** The logo, if there is one. What is not shown is not loaded: it is lazy. */
export function SiteName({ site: { name, logo, darkLogo } }: { site: Site }) {
  if (!logo) return name;
  return (
    <>
      <img
        className={`${styles.logo} ${darkLogo ? styles.onBright : styles.plain}`}
        alt={name}
        src={logo.url}
        width={logo.width}
        height={logo.height}
      />
      {darkLogo && (
        <img
          className={`${styles.logo} ${styles.onDark}`}
          alt={name}
          loading="lazy"
          src={darkLogo.url}
          width={darkLogo.width}
          height={darkLogo.height}
        />
      )}
    </>
  );
}
