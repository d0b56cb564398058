import { stringify } from 'yaml';
import type { Label } from '#src/model.ts';
import type { NewFiles } from './files.ts';
import { refuseKnown, sourceIds } from './known.ts';

/**
 * `data/sources.yaml` with one more source at its end.
 *
 * @throws {NotWrittenError} Where there is a source with this id.
 */
export function newSource(before: string, id: string, title: Label): NewFiles {
  refuseKnown(id, sourceIds(before), 'data/sources.yaml');
  const entry = stringify([{ id, kind: 'report', title }]);
  const listed = before.replace(/^\[\]\n?/mu, '');
  return {
    files: {},
    changes: { 'data/sources.yaml': `${listed}${entry}` },
    steps: [
      {
        zh: '在 data/sources.yaml 里补上作者、年份、刊名；副本没有印的就空着，写在 note 里。',
        en: 'Add authors, year and container in data/sources.yaml; leave out what the copy does not print, and say so in note.',
      },
      {
        zh: '用到它的数据集在 provenance.yaml 的 sources 里写上它的代号。',
        en: 'Name it in the sources of provenance.yaml of every dataset that is taken from it.',
      },
    ],
  };
}
