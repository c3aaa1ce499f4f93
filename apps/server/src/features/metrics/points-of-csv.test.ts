import { LIMITS } from '@signet/domain/limits';
import { describe, expect, it } from 'vitest';
import { pointsOfCsv } from './points-of-csv.js';

const now = new Date('2026-11-26T10:00:00.000Z');
const at = new Date('2026-11-26T09:00:00.000Z');
const read = (csv: string) => pointsOfCsv(csv, now);

describe('a CSV file', () => {
  it.each([
    ['with a header', 'at,value\n2026-11-26T09:00:00Z,212\n'],
    ['without one', '2026-11-26T09:00:00Z,212'],
    ['with a header in another order', 'value,at\n212,2026-11-26T09:00:00Z\n'],
    ['with a header in capitals', 'At,VALUE\n2026-11-26T09:00:00Z,212\n'],
    ['as it was exported', 'at,value,count,sum,min,max\r\n2026-11-26T09:00:00.000Z,212,2,424,200,224\r\n'],
    ['with columns before', 'host;value;at\nweb-1;212;2026-11-26T09:00:00Z'],
    ['by semicolons', 'at;value\n2026-11-26T09:00:00Z;212\n'],
    ['by tabs', 'at\tvalue\n2026-11-26T09:00:00Z\t212\n'],
    ['with a byte order mark', '\uFEFFat,value\r\n2026-11-26T09:00:00Z,212\r\n'],
    ['of an old Macintosh', 'at,value\r2026-11-26T09:00:00Z,212\r'],
    ['with quotes', '"at","value"\n"2026-11-26T09:00:00Z","212"\n'],
    ['with blanks', ' at , value \n 2026-11-26T09:00:00Z , 212 \n'],
    ['with empty lines', '\n\nat,value\n\n2026-11-26T09:00:00Z,212\n\n\n'],
    ['by Unix seconds', `at,value\n${at.getTime() / 1000},2.12e2`],
    ['in another zone', 'at,value\n2026-11-26T10:00:00+01:00,+212.0'],
  ])('%s is understood', (_how, csv) => {
    expect(read(csv)).toEqual({ points: [{ at, value: 212 }], rejected: 0, problems: [] });
  });

  it('keeps its good lines and says what is wrong with the others, and where', () => {
    const { points, rejected, problems } = read(
      [
        'at,value',
        '2026-11-26T09:00:00Z,1',
        '',
        'yesterday,2',
        '2026-11-26T09:00:00Z,much',
        '2026-10-01T00:00:00Z,3',
        '2026-11-26T11:00:00Z,4',
        '2026-11-26T09:00:00Z',
        ',5',
        '2026-11-26T09:00:00Z,1e400',
        '"2026-11-26T09:00:00Z","-2.5"',
        '9999-12-31T00:00:00Z,6',
        '2026-11-26T09:00:00Z,NaN',
        '2026-11-26T09:00:00Z,0x10',
        '=1+1,=2+2',
      ].join('\r\n'),
    );
    expect(points).toEqual([
      { at, value: 1 },
      { at, value: -2.5 },
    ]);
    expect(rejected).toBe(11);
    expect(problems).toEqual([
      { line: 4, reason: 'the time "yesterday" must be a time such as "2026-11-26T10:00:00Z", or Unix seconds' },
      { line: 5, reason: 'the value "much" must be a number such as 212.5' },
      { line: 6, reason: 'the time 2026-10-01T00:00:00Z must be at most 28 days ago' },
      { line: 7, reason: 'the time 2026-11-26T11:00:00Z must be at most 5 minutes ahead' },
      { line: 8, reason: 'the value is missing' },
      { line: 9, reason: 'the time is missing' },
      { line: 10, reason: 'the value 1e400 must be from -1e+100 to 1e+100' },
      { line: 12, reason: 'the time 9999-12-31T00:00:00Z must be at most 5 minutes ahead' },
      { line: 13, reason: 'the value "NaN" must be a number such as 212.5' },
      { line: 14, reason: 'the value "0x10" must be a number such as 212.5' },
      { line: 15, reason: 'the time "=1+1" must be a time such as "2026-11-26T10:00:00Z", or Unix seconds' },
    ]);
  });

  it('counts lines also behind a cell that spans some', () => {
    const { problems } = read('at,note,value\n2026-11-26T09:00:00Z,"one\ntwo",1\nx,y,2\n');
    expect(problems.map(({ line }) => line)).toEqual([4]);
  });

  it('tells of the first hundred bad lines, and how many there are', () => {
    const { rejected, problems } = read(`at,value\n${'x,1\n'.repeat(250)}`);
    expect([rejected, problems.length, problems.at(-1)?.line]).toEqual([250, 100, 101]);
  });

  it('takes a comma within a number for none, where cells are parted otherwise', () => {
    expect(read('at;value\n2026-11-26T09:00:00Z;1,5').problems[0]?.reason).toContain('"1,5" must be a number');
  });

  it.each([
    ['nothing', '', 'must not be empty'],
    ['blanks', ' \n \n', 'must not be empty'],
    ['an open quote', 'at,value\n"2026-11-26T09:00:00Z,1\n', 'must be CSV: '],
    ['too much', 'x'.repeat(LIMITS.csvBytes + 1), 'must have at most 700000 bytes'],
    ['too much in bytes', 'é'.repeat(LIMITS.csvBytes / 2 + 1), 'must have at most 700000 bytes'],
    ['too many lines', `at,value\n${'1,1\n'.repeat(LIMITS.csvLines + 1)}`, 'must have at most 50000 lines'],
  ])('that is %s is refused', (_what, csv, message) => {
    const field = { path: 'csv', message: expect.stringContaining(message) as string };
    const refused = expect.objectContaining({ code: 'BAD_USER_INPUT', fields: [field] }) as Error;
    expect(() => read(csv)).toThrow(refused);
  });
});
