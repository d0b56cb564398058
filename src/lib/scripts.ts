const han = '[\\u2e80-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';

/** Chinese in an English text, with the punctuation that stands between Chinese characters. */
export const chinese = new RegExp(`${han}+(?:[“”‘’—…·、\\s]*${han}+)*`, 'gu');
