import { useEffect, useState } from 'react';

/** Puts an address of this site on the clipboard when called; true for a moment after that. */
export function useCopy(href: string): [copied: boolean, copy: () => void] {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    void navigator.clipboard?.writeText(new URL(href, location.href).href).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return [copied, copy];
}
