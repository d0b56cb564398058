/** Makes reports in the browser. */
export { readSiteData, type SiteData } from './browser/data.ts';
export { neededFor, type EngineFile } from './browser/engine-files.ts';
export {
  type BrowserRequest,
  type Failure,
  spoilsEngine,
  type WorkMessage,
  type WorkRequest,
} from './browser/messages.ts';
export { bytesToLoad, startMaker, type Maker } from './browser/work.ts';
