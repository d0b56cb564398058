import type { APIRoute } from 'astro';
import { projectTexts } from '#src/desk/project-node.ts';

/** What the desk checks a draft against: the data that this site was built from. */
export const GET: APIRoute = () => Response.json(projectTexts('data'));
