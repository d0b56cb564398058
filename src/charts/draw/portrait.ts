import type { Text } from '#src/model.ts';
import type { Frame } from './frame.ts';

/** A drawing about one subject, for the page of that subject. It has no page of its own. */
export interface Portrait {
  id: string;
  /** The title, which is the accessible name too: the finding, in words; numbers stand in the drawing only. */
  title: string;
  /** What is drawn and what the marks mean. */
  subtitle: Text;
  /** What the drawing shows, for those who cannot see it. */
  description: string;
  /** What readers must know before they quote it. */
  caveat?: string;
  draw(frame: Frame): SVGElement;
}
