export const VISIBILITIES = ['PUBLIC', 'AUTHENTICATED', 'HIDDEN'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Who looks at the page: everybody, or people signed in (and API tokens). */
export const AUDIENCES = ['PUBLIC', 'SIGNED_IN'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface Viewer {
  audience: Audience;
  /** People who may edit also see what is HIDDEN, in lists and by id. */
  mayEdit: boolean;
}

/** Which visibilities count on the page of an audience: the only rule for page, live push and statuses. */
export function shownTo(audience: Audience): readonly Visibility[] {
  return audience === 'PUBLIC' ? ['PUBLIC'] : ['PUBLIC', 'AUTHENTICATED'];
}

/** Whether the page of an audience shows something; null stands for what the page does not have at all. */
export function isShownTo(audience: Audience, visibility: Visibility | null): boolean {
  return visibility !== null && shownTo(audience).includes(visibility);
}

/** Which visibilities a viewer may see in lists and by id. */
export function viewableBy({ audience, mayEdit }: Viewer): readonly Visibility[] {
  return mayEdit ? VISIBILITIES : shownTo(audience);
}
