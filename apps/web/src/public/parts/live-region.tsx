import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';

/** Says the headline when it changes, and is silent at first. */
export function LiveRegion({ headline }: { headline: string }) {
  const known = useRef(headline);
  const [said, say] = useState('');
  useEffect(() => {
    if (known.current === headline) return;
    known.current = headline;
    say(headline);
  }, [headline]);
  return (
    <div role="status" aria-live="polite">
      <VisuallyHidden>{said}</VisuallyHidden>
    </div>
  );
}
