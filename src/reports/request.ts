/** Report requests: recipes, choices, jobs and size estimates. */
export { longBriefs } from './request/brief-length.ts';
export { parameters, type Catalogue, type Parameter } from './request/catalogue.ts';
export { pageFiles, reportFile, reportName, variantsOf, type Variant } from './request/choice.ts';
export { downloadName } from './request/download-name.ts';
export { estimate } from './request/estimate.ts';
export { extentText, sizeText } from './request/extent-text.ts';
export { jobsFor, soundJobsFor, type ReportJob, type ReportRequest } from './request/jobs.ts';
export { valuesListed } from './request/listed.ts';
export {
  longFields,
  ownFields,
  writtenWords,
  type OwnField,
  type OwnWords,
} from './request/own-words.ts';
export { optionNamed } from './request/option-names.ts';
export { withMeasures } from './request/measures.ts';
export type { Extent, PrebuiltFile } from './request/prebuilt.ts';
export {
  chosenSections,
  isShortened,
  mostPages,
  sectionOptions,
  type SectionOption,
} from './request/section-options.ts';
export { printedPages, type PrintedPages } from './request/printed-pages.ts';
export { recipeName } from './request/recipe-name.ts';
export { unknownPages, unlistedPages } from './request/recipe-pages.ts';
export { parameterOf, type Recipe } from './request/recipe.ts';
