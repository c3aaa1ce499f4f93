/** How far back a timeline may look, as the address says it; the last is the farthest that the server counts. */
export const TIMELINE_DAYS = ['7', '30', '90', '365'] as const;
export type TimelineDays = (typeof TIMELINE_DAYS)[number];

/** As on the public page. */
export const USUAL_DAYS: TimelineDays = '90';
