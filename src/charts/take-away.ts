/** The script of pages of one chart: copying, and pictures to take away. */
import './browser/take-away.ts';
