import type { ComponentStatus } from '@signet/domain/component';
import { StatusLabel } from '../../shared/status-label.tsx';
import { COMPONENT_TONES } from '../../shared/status-tone.ts';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';

export function ComponentStatusLabel({ status }: { status: ComponentStatus }) {
  return <StatusLabel tone={COMPONENT_TONES[status]} word={COMPONENT_WORDS[status]} />;
}
