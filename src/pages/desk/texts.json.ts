import type { APIRoute } from 'astro';
import { projectTexts } from '#src/desk/project-node.ts';

/** The texts that this site was built from, in which the desk looks for what a change leads to. */
export const GET: APIRoute = () => Response.json(projectTexts('content'));
