import { describe, expect, it } from 'vitest';
import { impactStory } from './impact-story.ts';

const api = { id: '1', name: 'API' };
const web = { id: '2', name: 'Website' };

describe('impactStory', () => {
  it('says what each update changed, and ends what is left with the resolving one', () => {
    const story = impactStory([
      { id: 'd', status: 'RESOLVED', impacts: [] },
      { id: 'c', status: 'MONITORING', impacts: [{ component: web, status: 'OPERATIONAL' }] },
      {
        id: 'b',
        status: 'IDENTIFIED',
        impacts: [
          { component: api, status: 'PARTIAL_OUTAGE' },
          { component: web, status: 'MAJOR_OUTAGE' },
        ],
      },
      { id: 'a', status: 'INVESTIGATING', impacts: [{ component: api, status: 'DEGRADED_PERFORMANCE' }] },
    ]);
    const said = (id: string) => story.get(id)?.map(({ name, from, to }) => `${name}: ${from} → ${to}`);
    expect(said('a')).toEqual(['API: null → DEGRADED_PERFORMANCE']);
    expect(said('b')).toEqual(['API: DEGRADED_PERFORMANCE → PARTIAL_OUTAGE', 'Website: null → MAJOR_OUTAGE']);
    expect(said('c')).toEqual(['Website: MAJOR_OUTAGE → OPERATIONAL']);
    expect(said('d')).toEqual(['API: PARTIAL_OUTAGE → OPERATIONAL']);
  });

  it('says nothing of an impact that repeats', () => {
    const story = impactStory([
      { id: 'b', status: 'IDENTIFIED', impacts: [{ component: api, status: 'MAJOR_OUTAGE' }] },
      { id: 'a', status: 'INVESTIGATING', impacts: [{ component: api, status: 'MAJOR_OUTAGE' }] },
    ]);
    expect(story.get('b')).toEqual([]);
  });
});
