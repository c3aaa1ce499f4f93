import type { ComponentStatus } from '@signet/domain/component';
import { correctComponentStatusInput } from '@signet/domain/inputs';
import { z } from 'zod';
import { schemaErrors, type FormErrors } from '../client/form-errors.ts';

/** A correction as its form holds it. */
export interface CorrectionValues {
  status: ComponentStatus;
  /** ISO instants; null while incomplete. */
  startsAt: string | null;
  endsAt: string | null;
  /** Then `endsAt` is the moment of saving. */
  untilNow: boolean;
  reason: string;
  publicNote: string;
}

/** Prefilled with what the record has. */
export function valuesOf(period: {
  status: ComponentStatus;
  startsAt: string;
  endsAt: string | null;
}): CorrectionValues {
  const { status, startsAt, endsAt } = period;
  return { status, startsAt, endsAt, untilNow: endsAt === null, reason: '', publicNote: '' };
}

/** @param now when it is saved, as the server's clock has it */
export function correctionInput(values: CorrectionValues, now: string) {
  const { status, startsAt, endsAt, untilNow, reason, publicNote } = values;
  return {
    status,
    startsAt: startsAt ?? '',
    endsAt: (untilNow ? now : endsAt) ?? '',
    reason,
    publicNote: publicNote.trim() || null,
  };
}

export interface CorrectionWords {
  incomplete: string;
  beforeCreation: string;
  notAfterStart: string;
  inFuture: string;
}

/** What is wrong with it, by field, in words for the form. */
export function correctionErrors(
  values: CorrectionValues,
  window: CorrectionWindow,
  words: CorrectionWords,
): FormErrors {
  const { reason, publicNote } = correctionInput(values, window.now);
  return { ...schemaErrors(texts, { reason, publicNote }), ...timeErrors(values, window, words) };
}

/** Within which a component's past can be corrected. */
export interface CorrectionWindow {
  createdAt: string;
  now: string;
}

const { reason, publicNote } = correctComponentStatusInput.shape;
const texts = z.object({ reason, publicNote });

function timeErrors(
  { startsAt, endsAt, untilNow }: CorrectionValues,
  { createdAt, now }: CorrectionWindow,
  words: CorrectionWords,
): FormErrors {
  const [start, end, present] = [
    Date.parse(startsAt ?? ''),
    Date.parse((untilNow ? now : endsAt) ?? ''),
    Date.parse(now),
  ];
  if (Number.isNaN(start)) return { startsAt: words.incomplete };
  if (start < Date.parse(createdAt)) return { startsAt: words.beforeCreation };
  if (start >= present) return { startsAt: words.inFuture };
  if (Number.isNaN(end)) return { endsAt: words.incomplete };
  if (end > present) return { endsAt: words.inFuture };
  return end <= start ? { endsAt: words.notAfterStart } : {};
}
