/** The script of charts in frames of other sites. */
import './browser/embedded.ts';
