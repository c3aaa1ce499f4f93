import { describe, expect, it } from 'vitest';
import { correctionErrors, correctionInput, valuesOf, type CorrectionValues } from './correction-values.ts';

const words = { incomplete: 'incomplete', beforeCreation: 'too early', notAfterStart: 'backwards', inFuture: 'future' };
const window = { createdAt: '2026-11-01T00:00:00.000Z', now: '2026-11-22T12:00:00.000Z' };
const good: CorrectionValues = {
  status: 'OPERATIONAL',
  startsAt: '2026-11-20T10:00:00.000Z',
  endsAt: '2026-11-20T11:00:00.000Z',
  untilNow: false,
  reason: 'The monitor was wrong',
  publicNote: '',
};
const errors = (change: Partial<CorrectionValues>) => correctionErrors({ ...good, ...change }, window, words);

describe('a correction', () => {
  it('is prefilled with the time that the record has, to the millisecond', () => {
    const period = { status: 'MAJOR_OUTAGE', startsAt: '2026-11-20T10:00:07.123Z', endsAt: null } as const;
    expect(valuesOf(period)).toEqual({ ...period, untilNow: true, reason: '', publicNote: '' });
  });

  it('of what still holds ends at the moment of saving', () => {
    expect(correctionInput({ ...good, endsAt: null, untilNow: true }, window.now).endsAt).toBe(window.now);
  });

  it('has no public note where none was written', () => {
    expect(correctionInput({ ...good, publicNote: '  ' }, window.now).publicNote).toBeNull();
  });

  it('may begin with the component and end now', () => {
    expect(errors({})).toEqual({});
    expect(errors({ startsAt: window.createdAt, endsAt: window.now })).toEqual({});
    expect(errors({ endsAt: null, untilNow: true })).toEqual({});
  });

  it.each<[Partial<CorrectionValues>, object]>([
    [{ startsAt: null }, { startsAt: 'incomplete' }],
    [{ endsAt: null }, { endsAt: 'incomplete' }],
    [{ startsAt: '2026-10-31T23:59:59.999Z' }, { startsAt: 'too early' }],
    [{ startsAt: window.now, untilNow: true }, { startsAt: 'future' }],
    [{ endsAt: '2026-11-22T12:00:00.001Z' }, { endsAt: 'future' }],
    [{ endsAt: '2026-11-20T10:00:00.000Z' }, { endsAt: 'backwards' }],
    [{ endsAt: '2026-11-20T09:00:00.000Z' }, { endsAt: 'backwards' }],
    [{ reason: ' ' }, { reason: 'Must not be empty' }],
    [{ publicNote: 'x'.repeat(501) }, { publicNote: 'Must have at most 500 characters' }],
  ])('with %j is refused at its field', (change, expected) => {
    expect(errors(change)).toEqual(expected);
  });
});
