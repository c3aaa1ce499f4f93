import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { launchChromium } from './chromium.ts';
import { OUTPUT } from './output.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: string;
  }
}

/** Starts the browser that all journeys share. */
export async function setup(project: TestProject) {
  await rm(OUTPUT, { recursive: true, force: true });
  const browser = await launchChromium();
  project.provide('browser', browser.wsEndpoint());
  return () => browser.close();
}
