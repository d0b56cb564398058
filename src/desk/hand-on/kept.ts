import { today } from '../keep/now.ts';
import type { HandOnForm } from './form.ts';

const nothing = { why: '', source: '', place: '' };

/** The form of a dataset as this browser keeps it, and how to keep it. */
export interface KeptForm {
  form: HandOnForm;
  keep: () => void;
}

/** Reads the form that was kept; an empty one if there is none or the browser refuses. */
export function keptForm(base: string, dataset: string): KeptForm {
  const name = `linli-desk hand-on ${base} ${dataset}`;
  const form: HandOnForm = {
    ...{ who: '', when: today(), reason: { ...nothing }, own: {}, declared: [] },
  };
  try {
    const read = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<HandOnForm>;
    Object.assign(form, read, { reason: { ...nothing, ...read.reason } });
  } catch {
    // Not kept, or not readable: the form begins empty.
  }
  return {
    form,
    keep: () => {
      try {
        localStorage.setItem(name, JSON.stringify(form));
      } catch {
        // The form then lasts as long as the page.
      }
    },
  };
}
