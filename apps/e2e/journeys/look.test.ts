import { describe, expect, it } from 'vitest';
import { errorOf } from '../harness/console.ts';
import { anOperator, aPage, aVisitor } from '../harness/stage.ts';

/** Letters on nothing, eight times as wide as high. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 40"><rect width="40" height="40" rx="8" fill="#0f766e"/><text x="52" y="29" font-family="sans-serif" font-size="28" font-weight="700" fill="#0f172a">Acme Cloud</text></svg>`;
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="8" fill="#0f766e"/></svg>`;
const file = (name: string, text: string) => ({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(text) });

describe('the look of the page', () => {
  it('is given by an operator, and open pages follow', async () => {
    const { signet, api } = await aPage();
    const component = await api.component({ name: 'API' });
    const { page: visited } = await aVisitor(signet);
    const { page } = await anOperator(signet, '/console/settings');
    const look = page.getByRole('region', { name: 'Look' });
    const picture = (name: string) => look.getByRole('group', { name, exact: true });
    const chooser = (name: string) => picture(name).locator('input[type=file]');

    await chooser('Logo').setInputFiles(file('logo.svg', LOGO));
    await look.getByRole('img', { name: 'Logo', exact: true }).waitFor();
    const logo = visited.getByRole('banner').getByRole('img');
    await logo.waitFor();
    await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(720);
    expect(await logo.evaluate((image) => image.getBoundingClientRect().height)).toBeLessThanOrEqual(40);

    await chooser('Icon').setInputFiles(file('icon.svg', ICON));
    await look.getByRole('img', { name: 'Icon', exact: true }).waitFor();
    const tab = visited.locator('link[rel=icon]');
    await expect.poll(() => tab.getAttribute('href')).toMatch(/^\/images\/[0-9a-f]{32}\/operational\.svg$/);
    await api.setStatus(component, 'MAJOR_OUTAGE');
    await expect.poll(() => tab.getAttribute('href')).toMatch(/\/major_outage\.svg$/);

    const styles = look.getByRole('textbox', { name: 'Your own styles' });
    await styles.fill(
      '.page-header_header { border-top: 7px solid rgb(1, 2, 3); }\n@import "https://evil.example/x.css";',
    );
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect.poll(() => errorOf(styles)).toBe('Line 2: @import is not allowed');
    await styles.fill('.page-header_header { border-top: 7px solid rgb(1, 2, 3); }');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('The settings are saved.').waitFor();
    const border = () => visited.getByRole('banner').evaluate((header) => getComputedStyle(header).borderTopWidth);
    await expect.poll(border).toBe('7px');

    await picture('Logo').getByRole('button', { name: 'Remove' }).click();
    await logo.waitFor({ state: 'detached' });
    expect(await visited.getByRole('banner').textContent()).toContain('Status');
  });

  it('is refused where no picture can be made of a file', async () => {
    const { signet } = await aPage();
    const { page } = await anOperator(signet, '/console/settings');
    const look = page.getByRole('region', { name: 'Look' });
    await look.locator('input[type=file]').first().setInputFiles(file('logo.svg', 'no drawing'));
    await look.getByText('Must be a whole PNG, JPEG, WebP, GIF or SVG').waitFor();
    await look
      .locator('input[type=file]')
      .first()
      .setInputFiles(file('logo.svg', 'x'.repeat(600_000)));
    await look.getByText('This file is larger than 512 KB.').waitFor();
  });
});
