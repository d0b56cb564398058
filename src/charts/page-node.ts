/** The picture of a chart that is shown beside links to it. */
export { card } from './page/card-node.ts';
