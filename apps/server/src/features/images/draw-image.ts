import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { Turnstile } from '../../core/turnstile.js';

/** Why a file cannot be drawn, as a sentence about it. */
export class UnreadableImage extends Error {}

/** A picture that the server has drawn itself. */
export interface Drawn {
  hash: string;
  type: string;
  content: Buffer;
  /** In pixels. */
  width: number;
  height: number;
}

interface Box {
  width: number;
  height: number;
}

/** Shown 40 pixels high at most, also on screens with three times as many of them. */
const LOGO = { width: 720, height: 120 };
const ICON = { width: 512, height: 512 };
const TAB_ICON = { width: 64, height: 64 };
/** A few bytes may stand for a picture that fills the memory. */
const MOST_PIXELS = 25_000_000;
const WITHIN_SECONDS = 5;
/** A drawing's own, in which its size is given. */
const DENSITY = 72;
const MOST_DENSITY = 7_200;

const READABLE = ['jpeg', 'png', 'webp', 'gif', 'svg'] as const;
const oneByOne = new Turnstile(1, 5, 'Other pictures are being taken in. Try again in a moment.');

// Readers of other formats are never let near what somebody sends.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Svg'].map((it) => `VipsForeignLoad${it}Buffer`) });
sharp.cache(false);
sharp.concurrency(1);

/** @throws UnreadableImage */
export function drawLogo(file: Buffer): Promise<Drawn> {
  return draw(file, LOGO, (picture) => picture.resize({ ...LOGO, fit: 'inside' }).webp({ quality: 90 }));
}

/** For the home screen of a phone. @throws UnreadableImage */
export function drawIcon(file: Buffer): Promise<Drawn> {
  return drawSquare(file, ICON);
}

/** For a tab. @throws UnreadableImage */
export function drawTabIcon(file: Buffer): Promise<Drawn> {
  return drawSquare(file, TAB_ICON);
}

function drawSquare(file: Buffer, box: Box): Promise<Drawn> {
  return draw(file, box, (picture) => picture.resize({ ...box, fit: 'contain', background: '#0000' }).png());
}

/** Nothing of the file comes through but what is seen: no metadata, no script, no second content. */
async function draw(file: Buffer, box: Box, as: (picture: Sharp) => Sharp): Promise<Drawn> {
  return oneByOne.run(async () => {
    const from = await read(file, box);
    try {
      const { data, info } = await as(from).timeout({ seconds: WITHIN_SECONDS }).toBuffer({ resolveWithObject: true });
      const { format, width, height } = info;
      return { hash: hashOf(data), type: `image/${format}`, content: data, width, height };
    } catch {
      throw new UnreadableImage('is damaged, or takes too long to draw');
    }
  });
}

async function read(file: Buffer, box: Box): Promise<Sharp> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' as const };
  const { format, width, height } = await sharp(file, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => ({ format: undefined, width: 0, height: 0 }));
  if (!READABLE.some((readable) => readable === format))
    throw new UnreadableImage('must be a whole PNG, JPEG, WebP, GIF or SVG');
  if (width * height > MOST_PIXELS)
    throw new UnreadableImage(`must have at most ${MOST_PIXELS / 1_000_000} million pixels`);
  if (format !== 'svg') return sharp(file, options).autoOrient();
  // A drawing has no pixels of its own: it gets as many as will be shown.
  const scale = Math.min(box.width / width, box.height / height);
  return sharp(file, { ...options, density: Math.min(MOST_DENSITY, Math.max(1, DENSITY * scale)) });
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
