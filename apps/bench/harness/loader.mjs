// A process that loads a server when it is told to, so that whoever measures beside it is not held up.
import { load } from './load.mjs';
import { carryOut } from './parts.mjs';

carryOut({ load });
