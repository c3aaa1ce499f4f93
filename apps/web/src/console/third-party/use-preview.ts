import { useState } from 'react';
import type { FoundService } from './found-service.ts';
import { selectorOf, type FollowingForm } from './use-following.ts';
import { useLook } from './use-look.ts';

/** What was found, until it is looked at again with the places and products that are chosen. */
export function usePreview(found: FoundService, form: FollowingForm) {
  const [preview, setPreview] = useState(found.preview);
  const { lookAt, looking } = useLook();
  const lookAgain = async () => setPreview(await lookAt(preview, selectorOf({ ...form.values, components: [] })));
  return { preview, looking, lookAgain };
}
