/** The ways in which values come and go. */
export const VALUES_TABS = ['send', 'fetch', 'import', 'export'] as const;
export type ValuesTab = (typeof VALUES_TABS)[number];
