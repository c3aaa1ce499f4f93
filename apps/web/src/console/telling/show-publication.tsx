import { notifications } from '@mantine/notifications';
import { problemOf } from '../client/problem.ts';
import { showProblem } from '../parts/notices.tsx';
import { PublicationNotice } from './publication-notice.tsx';
import { undoLatest, type Publication } from './publication.ts';

/** How long it still says that it is too late. */
const TOO_LATE_MS = 5_000;

let count = 0;

/** Tells what was published, with a way back for as long as nobody has been told. */
export function showPublication(publication: Publication): void {
  const id = `publication ${(count += 1)}`;
  const forget = () => {
    if (undoLatest() === undo) undoLatest(null);
  };
  const undo = async () => {
    forget();
    try {
      await publication.takeBack();
      notifications.hide(id);
    } catch (error) {
      // Where no answer came the time may still be enough for another try.
      if (problemOf(error).code !== 'UNREACHABLE') notifications.hide(id);
      showProblem(error);
    }
  };
  undoLatest(undo);
  notifications.show({
    id,
    color: 'green',
    autoClose: Math.max(0, publication.until - Date.now()) + TOO_LATE_MS,
    message: <PublicationNotice publication={publication} onUndo={undo} onOver={forget} />,
    onClose: forget,
  });
}
