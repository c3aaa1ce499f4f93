/** What the page's colours, styles and icons are made of. */
export const LOOK = `{
  statusPage {
    revision generatedAt
    site { name accentColor customCss icon { url width height } }
  }
}`;

export interface Look {
  statusPage: {
    revision: number;
    generatedAt: string;
    site: {
      name: string;
      accentColor: string | null;
      customCss: string | null;
      icon: { url: string; width: number; height: number } | null;
    };
  };
}
