import { importing } from './data/importing.ts';

const command = await importing(() => import('./data/data-command.ts'));
if (command !== undefined) process.exitCode = await command.main();
