import { expect, it } from 'vitest';
import template from '../../../index.html?raw';
import { withScreenFiles } from './screen-files.ts';

const files = {
  status: ['/assets/status-screen-1.js'],
  'not-found': ['/assets/not-found-screen-2.js', '/assets/pages-3.js'],
};
const built = template.replace('<!--signet-head-->', `<!--signet-files ${JSON.stringify(files)}-->$&`);

it('names the scripts of a page’s own screen, and of no other', () => {
  expect(withScreenFiles(built, 'page').match(/<link rel="modulepreload"[^>]*>/g)).toEqual([
    '<link rel="modulepreload" crossorigin href="/assets/status-screen-1.js">',
  ]);
  const notFound = withScreenFiles(built, 'notFound');
  expect(notFound.match(/modulepreload/g)).toHaveLength(2);
  expect(notFound).toContain('href="/assets/pages-3.js"');
  expect(withScreenFiles(built, 'history')).toBe(template);
  expect(withScreenFiles(template, 'page')).toBe(template);
});
