import { PAGE_INDICATORS, type PageIndicator } from '@signet/domain/page';
import type { Services } from '../../core/context.js';
import { builtNothing } from '../../core/reads/built-nothing.js';
import type { Built, FinishedAnswers, KeptAnswer } from '../../core/reads/finished-answers.js';
import type { WebBundle } from '../../core/web-bundle.js';
import { Image } from './image.entity.js';

/** In place of a picture's hash: the state alone. */
export const OWN_ICON = 'own';

const AN_HOUR = 'public, max-age=3600';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The page's pictures as files; what was read once is there without the database too. */
export class PublicImages {
  constructor(
    private readonly services: Services,
    private readonly answers: FinishedAnswers,
    private readonly web: WebBundle,
  ) {}

  /** @param file its hash and the ending of its type, as in "3f0a.webp" */
  file(file: string): Promise<KeptAnswer> {
    const [hash = '', ending] = file.split('.', 2);
    return this.answers.kept(`image ${file}`, async () => {
      const image = await this.#find(hash);
      if (!image || image.type !== `image/${ending}`) return builtNothing();
      return built(image.type, Buffer.from(image.content, 'base64'), hash);
    });
  }

  /** The picture with the mark of an indicator on it. */
  tabIcon(hash: string, file: string): Promise<KeptAnswer> {
    return this.answers.kept(`icon ${hash} ${file}`, async () => {
      const indicator = indicatorOf(file);
      if (indicator && hash === OWN_ICON)
        return built('image/svg+xml', Buffer.from(this.web.tabIcon(indicator, null)), file, AN_HOUR);
      const image = indicator && (await this.#find(hash));
      if (!indicator || image?.type !== 'image/png') return builtNothing();
      const svg = this.web.tabIcon(indicator, image.content);
      return built('image/svg+xml', Buffer.from(svg), `${hash}-${indicator}`);
    });
  }

  #find(hash: string): Promise<Image | null> {
    return this.services.database.reader.findOneBy(Image, { hash });
  }
}

function built(type: string, content: Buffer, name: string, cache = FOR_EVER): Built {
  const headers = { 'content-type': type, 'cache-control': cache, etag: `"${name}"` };
  return { answer: { status: 200, headers, body: { identity: content, gzip: null, br: null } }, as: 'keep' };
}

function indicatorOf(file: string): PageIndicator | undefined {
  return PAGE_INDICATORS.find((indicator) => file === `${indicator.toLowerCase()}.svg`);
}
