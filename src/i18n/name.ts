import type { Label } from '#src/model.ts';
import { siteName as en } from './words/en/name.ts';
import { siteName as zh } from './words/zh/name.ts';

export const siteName: Label = { zh, en };
