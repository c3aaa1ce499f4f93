import { Trans, useLingui } from '@lingui/react/macro';
import styles from './way-choice.module.css';

export type Way = 'mail' | 'browser';

interface WayChoiceProps {
  way: Way;
  onChange: (way: Way) => void;
}

/** By what one wants to be told. */
export function WayChoice({ way, onChange }: WayChoiceProps) {
  const { t } = useLingui();
  const radio = (value: Way) => ({
    type: 'radio' as const,
    name: 'way',
    value,
    checked: way === value,
    onChange: () => onChange(value),
  });
  return (
    <div className={styles.ways} role="radiogroup" aria-label={t`How`}>
      <label>
        <input {...radio('mail')} />
        <Trans>By mail</Trans>
      </label>
      <label>
        <input {...radio('browser')} />
        <Trans>In this browser</Trans>
      </label>
    </div>
  );
}
