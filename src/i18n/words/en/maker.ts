import type { Texts } from '../texts.ts';
import type { maker as zh } from '../zh/maker.ts';

/** Texts of the report builder. */
export const maker: Texts<typeof zh> = {
  page: {
    title: 'Make your own',
    lede: 'Choose what you need. The file is typeset in this browser; nothing is uploaded.',
    recipe: 'What',
    which: {
      chapter: 'Which chapters',
      street: 'Which subdistricts',
      theme: 'Which themes',
      problem: 'Which problems',
      reform: 'Which reforms',
      district: 'Which districts',
      year: 'Which years',
      collection: 'Which collections',
    },
    plural: {
      chapter: 'Chapters',
      street: 'Subdistricts',
      theme: 'Themes',
      problem: 'Problems',
      reform: 'Reforms',
      district: 'Districts',
      year: 'Years',
      collection: 'Collections',
    },
    filter: 'Filter by name',
    clear: 'Clear all',
    language: 'Language',
    layout: 'Layout',
    layouts: { standard: 'Site layout', official: 'Official layout' },
    official:
      'The official layout follows GB/T 9704—2012, the Chinese standard for documents of Party and government offices, for filing. An EPUB has one layout only.',
    format: 'Format',
    cancel: 'Cancel',
    results: 'Files made',
    ready: 'Ready-made files',
    inOfficial: 'official',
    list: 'Show all {n}',
  },
  script: {
    each: 'Choose one or several; each becomes a file of its own.',
    range: 'Choose {least} to {most}; together they become one file.',
    least: 'Choose at least {least}; together they become one file.',
    all: 'Choose none for all of them.',
    chosen: '{n} chosen',
    none: 'Choose one first.',
    tooFew: 'Choose {n} more.',
    tooMany: '{n} too many; remove some.',
    page: '{pages} page',
    pages: '{pages} pages',
    about: 'about {extent}',
    files: '{n} files',
    join: ', ',
    gap: ' ',
    ready: 'Ready to download:',
    load: 'To make it in the browser, the typesetter and its fonts are downloaded first: {size}, once only. After that it works without a network too.',
    nothingToLoad: 'Made in the browser; nothing else has to be downloaded.',
    known: 'The typesetter and its fonts are in this browser already; nothing to download.',
    make: 'Make it',
    loadAndMake: 'Download and make it',
    again: 'Make it myself',
    starting: 'Starting…',
    loading: 'Downloading: {loaded} of {total}',
    making: 'Typesetting file {n} of {all}',
    done: 'Done.',
    stored:
      'The typesetter and its fonts are kept. While this page stays open, it works without a network.',
    notStored:
      'This browser does not let the site keep files: you can go on while this page is open, but will have to download again after closing it.',
    kept: 'The {n} pages that such reports are made from are kept as well.',
    cancelled: 'Cancelled. What was downloaded completely is kept.',
    open: 'Open',
    unsupported:
      'This browser is too old to make reports. Use a recent Chrome, Edge, Firefox or Safari, or download a ready-made file below.',
    reasons: {
      offline: 'The site cannot be reached. Check the network and try again.',
      missing:
        'The server lacks a file that is needed; the site may just have been updated. Reload this page and try again.',
      refused:
        'A security policy of the server or of your network does not let the typesetter run. Tell whoever runs it; the line to add is in the documentation. The ready-made files work as ever.',
      damaged: 'A downloaded file was incomplete and has been removed. Try again.',
      memory:
        'There is not enough memory. Close other pages and try again, or use another computer; the ready-made files need none.',
      report: 'This report cannot be typeset: ',
      unknown:
        'The program failed. Reload this page and try again; if it fails again, send us this text: ',
    },
  },
};
