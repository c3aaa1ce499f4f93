import { useLingui } from '@lingui/react/macro';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import styles from './qr-code.module.css';

/** How many modules of quiet every reader wants around it. */
const QUIET = 4;

/** Dark on light in either theme, as not every reader knows it the other way round. */
export function QrCode({ text }: { text: string }) {
  const { t } = useLingui();
  const code = generate(text);
  const size = code.size + 2 * QUIET;
  return (
    <svg className={styles.code} viewBox={`${-QUIET} ${-QUIET} ${size} ${size}`} role="img" aria-label={t`QR code`}>
      <path d={toSvgPath(code)} />
    </svg>
  );
}
