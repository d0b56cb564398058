import { importing } from './importing.ts';

const command = await importing(() => import('./data-command.ts'));
if (command !== undefined) process.exitCode = await command.main();
