import { expect, test } from 'vitest';
import { anAnswer } from '../../../test/provider-answers.js';
import { candidatesFor, candidatesIn, recognises } from './detect-format.js';

const urlsOf = (address: string) => candidatesFor(address).map(({ format, url }) => `${format} ${url}`);

test('an unknown address is tried in order', () => {
  expect(urlsOf('status.acme.example/some/page')).toEqual([
    'INCIDENT_IO https://status.acme.example/proxy/status.acme.example',
    'INCIDENT_IO https://status.acme.example/api/v2/summary.json',
    'STATUSPAGE_V2 https://status.acme.example/api/v2/summary.json',
    'INSTATUS https://status.acme.example/summary.json',
    'BETTER_STACK https://status.acme.example/index.json',
    'CACHET_COMPATIBLE https://status.acme.example/api/v1/components?per_page=100',
    'FEED https://status.acme.example/some/page',
  ]);
});

test.each([
  ['https://www.githubstatus.com/', 'github'],
  ['http://githubstatus.com', 'github'],
  ['https://status.docker.com', 'docker'],
  ['https://www.dockerstatus.com', 'docker'],
  ['https://slack-status.com', 'slack'],
  ['https://status.azure.com/en-us/status', 'azure'],
  ['https://github.com', 'github'],
  ['https://www.google.com/appsstatus/dashboard/', 'google-workspace'],
  ['https://health.aws.amazon.com/health/status', 'aws'],
])('%s is known as %s', (address, id) => {
  expect(candidatesFor(address)[0]?.service?.id).toBe(id);
});

test('a known host is tried once, and a host of many by its path', () => {
  const github = candidatesFor('https://www.githubstatus.com');
  expect(github.filter(({ format }) => format === 'STATUSPAGE_V2')).toHaveLength(1);
  expect(candidatesFor('https://www.google.com/search')[0]?.service).toBeNull();
  expect(candidatesFor('https://api.status.io/1.0/status/533c6539221ae15e3f000031')[0]?.service?.id).toBe('docker');
  expect(candidatesFor('https://api.status.io/1.0/status/0123456789abcdef01234567')[0]).toMatchObject({
    format: 'STATUS_IO',
    service: null,
  });
});

test('where something has to be chosen first there is nothing to fetch', () => {
  expect(candidatesFor('https://status.salesforce.com')[0]).toMatchObject({ service: { id: 'salesforce' }, url: null });
  expect(candidatesFor('desk.com')[0]).toMatchObject({
    service: { id: 'desk-com' },
    format: 'SALESFORCE_TRUST',
    url: null,
  });
});

test('a page of Uptime Kuma is known by its path', () => {
  expect(candidatesFor('https://kuma.acme.example/status/main')[0]).toMatchObject({
    format: 'UPTIME_KUMA',
    url: 'https://kuma.acme.example/api/status-page/main',
  });
});

test.each(['', 'not an address', 'localhost', 'ftp://acme.example', 'javascript:alert(1)', 'https://'])(
  '%j is no address',
  (address) => {
    expect(candidatesFor(address)).toEqual([]);
  },
);

test('it is asked by https, and nothing secret is taken along', () => {
  expect(urlsOf('http://me:secret@status.acme.example/#top').at(-1)).toBe('FEED https://status.acme.example/');
});

test('a page names its feeds', () => {
  const html = `<html><head><LINK rel="alternate" type="application/atom+xml" href="/history.atom?a=1&amp;b=2">
    <link href='https://other.example/rss' type='application/rss+xml' rel=alternate>
    <link rel="alternate" type="application/rss+xml" href="http://acme.example/plain">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
    <link rel="stylesheet" href="/style.css"><link rel="alternate" type="application/atom+xml"></head></html>`;
  expect(candidatesIn(html, 'https://status.acme.example/en/').map(({ url }) => url)).toEqual([
    'https://status.acme.example/history.atom?a=1&b=2',
    'https://other.example/rss',
  ]);
  expect(candidatesIn('<link '.repeat(200_000), 'https://status.acme.example')).toEqual([]);
});

test('a page in HTML with status 200 is nobody’s', () => {
  const html = anAnswer('<!DOCTYPE html><html><body>{"page":{"id":"x"},"status":{"indicator":"none"}}</body></html>');
  for (const { format } of candidatesFor('https://status.acme.example')) expect(recognises(format, html)).toBe(false);
});
