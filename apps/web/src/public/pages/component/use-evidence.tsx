import { I18nProvider } from '@lingui/react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { createPublicI18n } from '../../public-i18n.ts';
import { Later } from '../../parts/later.tsx';
import type { Evidence } from './evidence-shape.ts';

/** Shows a part of the evidence: at once where it is given, as on the server, and once it is loaded elsewhere. */
export function useEvidence(
  given: Evidence | null,
  locale: string,
): (show: (part: Evidence) => ReactNode) => ReactNode {
  const [evidence, setEvidence] = useState(given);
  useEffect(() => {
    if (given) return;
    void import('../../evidence/evidence.ts').then(
      (loaded) => setEvidence(loaded.evidence),
      () => undefined,
    );
  }, [given]);
  const i18n = useMemo(() => createPublicI18n(locale, evidence?.messages), [locale, evidence]);
  return (show) => <Later>{evidence && <I18nProvider i18n={i18n}>{show(evidence)}</I18nProvider>}</Later>;
}
