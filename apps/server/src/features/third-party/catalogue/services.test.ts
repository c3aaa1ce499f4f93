import { THIRD_PARTY_FORMATS, WHOLE_SOURCE } from '@signet/domain/third-party';
import { expect, test } from 'vitest';
import { ADAPTERS } from '../adapters.js';
import { SERVICES } from './services.js';

test('every service is at an address of https, in a format that we read', () => {
  for (const { id, name, homepage, baseUrl, format } of SERVICES) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(name.trim()).not.toBe('');
    expect(THIRD_PARTY_FORMATS, id).toContain(format);
    for (const url of [homepage, baseUrl]) {
      expect(new URL(url).protocol, id).toBe('https:');
      expect(new URL(url).hostname, id).toContain('.');
    }
    for (const url of ADAPTERS[format].addressesOf(baseUrl, { ...WHOLE_SOURCE, regions: ['NA1'] })) {
      expect(new URL(url).protocol, id).toBe('https:');
    }
  }
});

test('ids are unique, and addresses but for Desk.com, which has Salesforce’s', () => {
  const ids = SERVICES.map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  const addresses = SERVICES.filter(({ id }) => id !== 'desk-com').map(({ baseUrl }) => baseUrl);
  expect(addresses).toHaveLength(new Set(addresses).size);
});

test('Desk.com says that it was retired, and begins with Service Cloud', () => {
  const desk = SERVICES.find(({ id }) => id === 'desk-com');
  expect(desk).toMatchObject({ format: 'SALESFORCE_TRUST', products: ['Service_Cloud'] });
  expect(desk?.note).toContain('retired in 2020');
});

test.each([
  ['github', 'STATUSPAGE_V2', 'https://www.githubstatus.com'],
  ['stripe', 'STATUSPAGE_V2', 'https://www.stripestatus.com'],
  ['intercom', 'STATUSPAGE_V2', 'https://www.intercomstatus.com'],
  ['openai', 'INCIDENT_IO', 'https://status.openai.com'],
  ['docker', 'STATUS_IO', 'https://api.status.io/1.0/status/533c6539221ae15e3f000031'],
])('%s is known', (id, format, baseUrl) => {
  expect(SERVICES.find((service) => service.id === id)).toMatchObject({ format, baseUrl });
});
