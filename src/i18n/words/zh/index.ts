import { cases } from './cases.ts';
import { codes } from './codes.ts';
import { chapters } from './chapters.ts';
import { data } from './data.ts';
import { evidence } from './evidence.ts';
import { figures } from './figures.ts';
import { home } from './home.ts';
import { observations } from './observations.ts';
import { problems } from './problems.ts';
import { reforms } from './reforms.ts';
import { portraits } from './portraits.ts';
import { reports } from './reports.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { streets } from './streets.ts';
import { teach } from './teach.ts';
import { themes } from './themes.ts';
import { verdicts } from './verdicts.ts';

/** All interface texts in Chinese. The other languages are typed against these keys. */
export const zh = {
  ...site,
  ...home,
  ...chapters,
  ...figures,
  ...streets,
  ...evidence,
  ...data,
  ...cases,
  ...codes,
  ...problems,
  ...themes,
  ...verdicts,
  ...search,
  ...reforms,
  ...portraits,
  ...reports,
  ...observations,
  ...teach,
} as const;
