import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { censusOf } from '../census/census.ts';
import { builtSite } from '../site.ts';
it('x', () => {
  const t=Date.now();
  const found = censusOf(builtSite());
  const by = Map.groupBy(found, ({kind}) => kind);
  let all=0, ok=0;
  for (const [k, l] of by) { const p=l.filter(f=>f.hasPath).length; all+=l.length; ok+=p; console.log(k.padEnd(16), String(p).padStart(6), '/', String(l.length).padStart(6), (100*p/l.length).toFixed(1)+'%'); }
  console.log('total', ok, all, (100*ok/all).toFixed(1), Date.now()-t);
  writeFileSync(process.env['OUT'] ?? '/tmp/census-out.txt', found.filter(f=>!f.hasPath).map(f=>[f.kind,f.page,f.where,f.context].join('\t')).join('\n'));
}, 600000);
