import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRole } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents } from '../../../test/records.js';
import { loadWebBundle } from '../../core/web-bundle.js';
import { Image } from './image.entity.js';
import { removeSiteImage } from './remove-site-image.js';
import { setSiteImage } from './set-site-image.js';

const DAY = 86_400_000;

let moved = 0;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ web: await loadWebBundle(), now: () => new Date(Date.now() + moved) });
});
afterAll(() => app.close());

const picture = (width: number, height: number, background = '#c00') =>
  sharp({ create: { width, height, channels: 4, background } });
const base64 = async (of: Sharp) => (await of.toBuffer()).toString('base64');
const svg = (content: string, size = 'viewBox="0 0 10 5"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`).toString('base64');

async function load(path: string) {
  const response = await fetch(app.origin + path);
  const { status, headers } = response;
  return { status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

async function shown() {
  const fields = 'logo { url width height } darkLogo { url } icon { url width } tabIconUrl';
  const { statusPage } = await app.anonymous().ask(`{ statusPage { site { ${fields} } } }`);
  return statusPage.site as {
    logo: { url: string; width: number; height: number } | null;
    darkLogo: { url: string } | null;
    icon: { url: string; width: number } | null;
    tabIconUrl: string | null;
  };
}

describe("a page's logo", () => {
  it.each([
    ['png', () => base64(picture(1_000, 100).png())],
    ['jpeg', () => base64(picture(1_000, 100).jpeg())],
    ['webp', () => base64(picture(1_000, 100).webp())],
    ['gif', () => base64(picture(1_000, 100).gif())],
    ['svg', async () => svg('<rect width="10" height="1" fill="#c00"/>', 'viewBox="0 0 10 1"')],
  ])('of a %s is drawn anew, as large as it is shown', async (_format, data) => {
    await setSiteImage(app.ctx(), 'LOGO', await data());
    const { logo } = await shown();
    expect(logo).toMatchObject({ width: 720, height: 72 });
    const { status, headers, body } = await load(logo?.url ?? '');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/webp');
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(await sharp(body).metadata()).toMatchObject({ format: 'webp', width: 720, height: 72 });
    const { dominant } = await sharp(body).stats();
    expect(dominant.r).toBeGreaterThan(180);
    expect(dominant.g).toBeLessThan(40);
  });

  it('is in the page, which names the one for dark screens too', async () => {
    await setSiteImage(app.ctx(), 'DARK_LOGO', await base64(picture(100, 100, '#fff').png()));
    const { logo, darkLogo } = await shown();
    const html = (await load('/')).body.toString();
    expect(html).toContain(`src="${logo?.url}"`);
    expect(html).toContain(`src="${darkLogo?.url}"`);
  });

  it('keeps nothing of a file but what is seen', async () => {
    const file = await picture(100, 50)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'a-word-inside' } })
      .toBuffer();
    expect(file.toString('latin1')).toContain('a-word-inside');
    const tailed = Buffer.concat([file, Buffer.from('<script>alert(1)</script>')]);
    const { images } = await setSiteImage(app.ctx(), 'LOGO', tailed.toString('base64'));
    const { body } = await load(`/images/${images?.logo?.hash}.webp`);
    expect(body.toString('latin1')).not.toMatch(/a-word-inside|script/);
  });

  it('stays as it was, without an event, when it is the same', async () => {
    const data = await base64(picture(100, 50, '#0c0').png());
    await setSiteImage(app.ctx(), 'LOGO', data);
    const before = await contents(app);
    await setSiteImage(app.ctx(), 'LOGO', data);
    expect(await contents(app)).toEqual(before);
  });

  it.each([
    ['text', Buffer.from('not a picture').toString('base64'), 'must be a whole PNG'],
    ['a page', Buffer.from('<html><svg></svg></html>').toString('base64'), 'must be a whole PNG'],
    ['no base64', '!!!', 'must be base64'],
    ['half of a drawing', svg('<rect>'), 'must be a whole PNG'],
    ['a drawing that grows', svg('<a>&b;</a>', 'viewBox="0 0 1 1"'), 'must be a whole PNG'],
  ])('is not made of %s', async (_what, data, message) => {
    const before = await contents(app);
    const refused = setSiteImage(app.ctx(), 'LOGO', data);
    await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'data' }] });
    await expect(refused).rejects.toThrow(message);
    expect(await contents(app)).toEqual(before);
  });

  it('is not made of a format that nobody draws logos in, nor of half a picture', async () => {
    const half = (await picture(400, 400).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 20_000);
    for (const data of [await base64(picture(10, 10).tiff()), half.toString('base64')])
      await expect(setSiteImage(app.ctx(), 'LOGO', data)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is not made of a picture that would fill the memory', async () => {
    const large = await base64(picture(8_000, 8_000).png({ palette: true }));
    expect(large.length).toBeLessThan(700_000);
    await expect(setSiteImage(app.ctx(), 'LOGO', large)).rejects.toThrow('must have at most 25 million pixels');
  });

  it('shows no file of the server and follows no link in a drawing', async () => {
    const inside = '<image width="10" height="5" href="file:///etc/hostname"/>';
    const { images } = await setSiteImage(app.ctx(), 'LOGO', svg(inside));
    const { body } = await load(`/images/${images?.logo?.hash}.webp`);
    expect((await sharp(body).stats()).channels.at(-1)).toMatchObject({ max: 0 });
  });

  it('is removed, and an earlier one is there for a week', async () => {
    await setSiteImage(app.ctx(), 'LOGO', await base64(picture(100, 50, '#00c').png()));
    const { logo } = await shown();
    await removeSiteImage(app.ctx(), 'LOGO');
    expect((await shown()).logo).toBeNull();
    expect((await load(logo?.url ?? '')).status).toBe(200);
    const hash = logo?.url.slice('/images/'.length, -'.webp'.length) ?? '';
    expect(await app.ctx().db.findOneBy(Image, { hash })).toMatchObject({ replacedAt: expect.any(Date) });
    moved += 8 * DAY;
    await setSiteImage(app.ctx(), 'LOGO', await base64(picture(100, 50, '#0cc').png()));
    expect(await app.ctx().db.findOneBy(Image, { hash })).toBeNull();
    expect((await load(logo?.url ?? '')).status).toBe(404);
  });
});

describe("a page's icon", () => {
  it('is the mark of its state where nobody brought one', async () => {
    const { tabIconUrl } = await shown();
    const { status, headers, body } = await load(tabIconUrl?.replace('{indicator}', 'partial_outage') ?? '');
    expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(body.toString()).toMatch(/^<svg [^>]*viewBox="0 0 16 16"><circle/);
    expect((await load('/images/own/on_fire.svg')).status).toBe(404);
  });

  it('is a square for home screens, and carries the state in tabs', async () => {
    await setSiteImage(app.ctx(), 'ICON', await base64(picture(300, 100).png()));
    const { icon, tabIconUrl } = await shown();
    expect(icon).toMatchObject({ width: 512 });
    const manifest = JSON.parse((await load('/manifest.webmanifest')).body.toString());
    expect(manifest.icons).toEqual([{ src: icon?.url, type: 'image/png', sizes: '512x512' }]);
    const html = (await load('/')).body.toString();
    expect(html).toContain(`<link rel="apple-touch-icon" href="${icon?.url}">`);
    expect(html).toContain(`href="${tabIconUrl?.replace('{indicator}', 'operational')}"`);
    const drawn = async (indicator: string) => {
      const { headers, body } = await load(tabIconUrl?.replace('{indicator}', indicator) ?? '');
      expect(headers.get('content-type')).toBe('image/svg+xml');
      return body.toString();
    };
    expect(await drawn('operational')).not.toContain('<circle');
    expect(await drawn('partial_outage')).toContain('<circle');
    expect((await load(tabIconUrl?.replace('{indicator}', 'on_fire') ?? '')).status).toBe(404);
  });
});

it('is for admins', async () => {
  const data = await base64(picture(10, 10).png());
  await expect(setSiteImage(asRole(app, 'EDITOR'), 'LOGO', data)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(removeSiteImage(asRole(app, 'EDITOR'), 'LOGO')).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
