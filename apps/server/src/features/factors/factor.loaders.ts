import type { SignInMethod } from '@signet/domain/sign-in';
import { defineLoader } from '../../core/loaders.js';
import { signInMethodsOf } from './sign-in-methods.queries.js';

export const signInMethods = defineLoader<number, SignInMethod[]>([], signInMethodsOf);
