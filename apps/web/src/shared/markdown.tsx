import styles from './markdown.module.css';

/** HTML that the server made of Markdown and sanitised. */
export function Markdown({ html }: { html: string }) {
  return <div className={styles.markdown} dangerouslySetInnerHTML={{ __html: html }} />;
}
