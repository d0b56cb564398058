import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { project } from '../../fixtures/tables.ts';

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: unknown;
  permissions: Record<string, string>;
  jobs: Record<string, { steps: Step[]; needs?: string | string[] }>;
}

const read = (path: string): unknown => parse(readFileSync(join(project, path), 'utf8'));
const yamlBelow = (folder: string): string[] =>
  readdirSync(join(project, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`);

const workflows = yamlBelow('.github/workflows').map((path) => ({
  path,
  workflow: read(path) as Workflow,
}));
const steps = workflows.flatMap(({ path, workflow }) =>
  Object.values(workflow.jobs).flatMap((job) => job.steps.map((step) => ({ path, ...step }))),
);
/** The commands of all steps, with a number for every matrix value. */
const commands = steps.flatMap(({ path, run }) =>
  (run ?? '')
    .split(/\n|&&/u)
    .map((command) => command.trim().replace(/\$\{\{[^}]*\}\}/gu, '1'))
    .filter((command) => command !== '')
    .map((command) => ({ path, command })),
);
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe('workflows', () => {
  it('are checks, pages, release and reports', () => {
    expect(workflows.map(({ path }) => path.replace(/.*\//u, ''))).toEqual([
      'checks.yml',
      'pages.yml',
      'release.yml',
      'reports.yml',
    ]);
  });

  it('run only scripts and files that exist', () => {
    const wrong = commands.filter(({ command }) => {
      const [, script] = /^npm (?:run )?([\w:-]+)/u.exec(command) ?? [];
      if (script !== undefined) return script !== 'ci' && !(script in scripts);
      const [, file] = /^bash (\S+)(?: --new)?$/u.exec(command) ?? [];
      return file === undefined || !existsSync(join(project, file));
    });
    expect(wrong).toEqual([]);
  });

  it('pass only known flags to the report command', () => {
    const asked = commands.flatMap(({ command }) => {
      const [, words] = /^npm run report -- (.*)$/u.exec(command) ?? [];
      return words === undefined ? [] : [words.split(' ')];
    });
    expect(asked.length).toBeGreaterThan(0);
    for (const words of asked) {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['scripts/report.js', ...words, '--help'],
        { cwd: project, encoding: 'utf8' },
      );
      expect(status, stderr).toBe(0);
    }
  });

  it('have write permission only where they publish, and pin each action to a version', () => {
    for (const { path, workflow } of workflows) {
      expect(workflow.permissions['contents'], path).toBe('read');
    }
    const unnamed = steps.filter(({ uses }) => uses !== undefined && !/@v\d+$/u.test(uses));
    expect(unnamed).toEqual([]);
  });

  it('depend on existing jobs', () => {
    for (const { path, workflow } of workflows) {
      for (const { needs = [] } of Object.values(workflow.jobs)) {
        for (const job of [needs].flat()) expect(Object.keys(workflow.jobs), path).toContain(job);
      }
    }
  });

  it('start as many parts as pages and reports are divided into', () => {
    const { part, shard } = (read('.github/workflows/reports.yml') as Workflow)
      .jobs as unknown as Record<string, { steps: Step[]; strategy: { matrix: object } }>;
    for (const job of [part, shard]) {
      const [numbers] = Object.values(job?.strategy.matrix ?? {}) as number[][];
      const [, parts] = /--shard \S.*\/(\d+)/u.exec(JSON.stringify(job?.steps)) ?? [];
      expect(numbers).toEqual(Array.from({ length: Number(parts) }, (_, index) => index + 1));
      expect(numbers?.length).toBeGreaterThan(1);
    }
  });
});

describe('issue forms', () => {
  const forms = yamlBelow('.github/ISSUE_TEMPLATE').filter((path) => !path.endsWith('config.yml'));

  it('are those of the site and one for data', () => {
    expect(forms.map((path) => path.replace(/.*\//u, ''))).toEqual([
      'error-in-a-source.yml',
      'error-of-ours.yml',
      'new-dataset.yml',
    ]);
    expect(read('.github/ISSUE_TEMPLATE/config.yml')).toEqual({ blank_issues_enabled: true });
  });

  it.each(forms)('%s asks in both languages, with a unique id for each field', (path) => {
    const { name, description, body } = read(path) as {
      name: string;
      description: string;
      body: { type: string; id?: string; attributes: { label?: string; value?: string } }[];
    };
    const fields = body.filter(({ type }) => type !== 'markdown');
    const texts = [
      name,
      description,
      ...body.map(({ attributes }) => attributes.label ?? attributes.value ?? ''),
    ];
    for (const text of texts) expect(text).toMatch(/\p{Script=Han}[^]*[A-Za-z]{2}/u);
    const ids = fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
    for (const { type } of body)
      expect(['markdown', 'input', 'textarea', 'dropdown']).toContain(type);
  });
});
