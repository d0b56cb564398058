import type { Lang } from '#src/model.ts';

/** What a question or a task asks for: a superlative to be found, and how many things to look for. */
const tasks: Record<Lang, readonly RegExp[]> = {
  zh: [
    /哪[^，。；？]*?最[多少高低大小快慢久]/gu,
    /最[多少高低大小快慢久][^，。；？]*?(?=哪)/gu,
    /更[多少高低大小][^，。；？]*?吗/gu,
    /(?:任选|列出|找出|选出|举出)[一二两三四五]/gu,
  ],
  en: [
    /\b(?:which|what)\b[^,.;?]*\b(?:most|highest|lowest|largest|longest|fastest|least)\b/giu,
    /\b(?:do|does|is|are)\b[^,.;?]*\b(?:larger|smaller|higher|lower)\b[^,.;?]*(?=\?)/giu,
    /\b(?:take any|list|find|choose|name) (?:one|two|three|four|five)\b/giu,
  ],
};

/** A text in which what it asks for is blank; offsets stay the same. */
export function withoutTasks(text: string, lang: Lang): string {
  return tasks[lang].reduce(
    (rest, task) => rest.replace(task, (found) => ' '.repeat(found.length)),
    text,
  );
}
