import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { OUTPUT } from './output.ts';

let browser: Promise<Browser> | undefined;

/** Somebody with a browser of their own: cookies, storage and one tab. */
export interface Person {
  page: Page;
  context: BrowserContext;
  /** How many documents the tab has loaded. */
  loads: () => number;
  /** An error in the browser's console that this journey is about; any other fails it. */
  expects: (complaint: RegExp) => void;
}

export interface PersonOptions extends BrowserContextOptions {
  origin: string;
  name?: string;
  /** Another origin that they are sent to. */
  visits?: string;
}

/** Whatever the browser complains about, and every request that leaves our origin, fails the test. */
export async function aPerson({ origin, name = 'person', visits, ...options }: PersonOptions): Promise<Person> {
  const context = await (
    await theBrowser()
  ).newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const expected: RegExp[] = [];
  const complaints: string[] = [];
  const log: string[] = [];
  let loads = 0;

  page.on('console', (message) => {
    log.push(`${message.type()}: ${message.text()}`);
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => {
    log.push(`page error: ${error.stack ?? error.message}`);
    complaints.push(error.message);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && ![origin, visits].includes(url.origin))
      complaints.push(`a request to another origin: ${request.url()}`);
  });
  page.on('domcontentloaded', () => (loads += 1));

  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await leaveTraces(page, `${task.file.name}-${task.name}-${name}`, log);
    await context.close();
    const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    if (unexpected.length > 0) throw new Error(`The browser of the ${name} complained:\n${unexpected.join('\n')}`);
  });
  return { page, context, loads: () => loads, expects: (complaint) => void expected.push(complaint) };
}

function theBrowser(): Promise<Browser> {
  return (browser ??= chromium.connect(inject('browser')));
}

async function leaveTraces(page: Page, title: string, log: string[]): Promise<void> {
  const path = join(OUTPUT, title.replaceAll(/[^\w-]+/g, '-').slice(-120));
  await mkdir(OUTPUT, { recursive: true });
  await writeFile(`${path}.log`, `${page.url()}\n${log.join('\n')}\n`);
  await page.screenshot({ path: `${path}.png`, fullPage: true, timeout: 5_000 }).catch(() => undefined);
}
