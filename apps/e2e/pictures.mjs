// Takes README's pictures of the example page: `pnpm pictures`, after a build.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { OWNER, ownerApi, ownerSession } from './harness/api.ts';
import { launchChromium } from './harness/chromium.ts';
import { composer, impact, messageField, titleField } from './harness/console.ts';
import { Signet } from './harness/signet.ts';

const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

const signet = await Signet.launch({
  SIGNET_EXAMPLE: 'true',
  SIGNET_ADMIN_EMAIL: OWNER.email,
  SIGNET_ADMIN_PASSWORD: OWNER.password,
});
const browserServer = await launchChromium();
try {
  await mkdir(FOLDER, { recursive: true });
  const api = await ownerApi(signet);
  await api.ask('mutation { updateSite(input: { timeZone: "Europe/Madrid", locale: "en-GB" }) { name } }');
  const browser = await chromium.connect(browserServer.wsEndpoint());

  await picture(browser, 'page', { path: '/' });
  await picture(browser, 'page-dark', { path: '/', colorScheme: 'dark' });
  await picture(browser, 'page-phone', { path: '/', viewport: { width: 390, height: 844 } });
  await picture(browser, 'console', { path: '/console', signedIn: true });
  await picture(browser, 'composer', { path: '/console?compose=new', signedIn: true, prepare: writeAnIncident });
} finally {
  await browserServer.close();
  await signet.dispose();
}

/** @param {import('playwright-core').Page} page */
async function writeAnIncident(page) {
  await titleField(page).fill('Payouts are late');
  await messageField(page).fill('Payouts to bank accounts leave **about two hours late** today.\n\nNone are lost.');
  await composer(page).getByText('Identified', { exact: true }).click();
  await impact(page, 'Payouts', 'Degraded performance');
  await composer(page).getByRole('button', { name: 'In 60 minutes' }).click();
  await composer(page).getByRole('region').getByText('about two hours late').waitFor();
  await titleField(page).scrollIntoViewIfNeeded();
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} name
 * @param {{ path: string, signedIn?: boolean, colorScheme?: 'light' | 'dark', viewport?: { width: number, height: number },
 *   prepare?: (page: import('playwright-core').Page) => Promise<void> }} options
 */
async function picture(browser, name, options) {
  const { path, signedIn = false, colorScheme = 'light', viewport = { width: 1280, height: 960 }, prepare } = options;
  const context = await browser.newContext({
    baseURL: signet.origin,
    viewport,
    colorScheme,
    deviceScaleFactor: 1.5,
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    reducedMotion: 'reduce',
  });
  if (signedIn) {
    const [cookie = '', value = ''] = (await ownerSession(signet)).split('=');
    await context.addCookies([{ name: cookie, value, url: signet.origin }]);
  }
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  await prepare?.(page);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' });
  await context.close();
}
