/** Names of files as this project writes them: small letters, digits and hyphens. */
const wellNamed = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]+$/u;

/** Whether a name is written as the files of texts are, with this extension: `.yaml`. */
export const isWellNamed = (name: string, extension: string): boolean =>
  wellNamed.test(name) && name.endsWith(extension);

/** The path of a file in a folder; in the working folder, `.`, the file itself. */
export function below(folder: string, file: string): string {
  const plain = folder.replace(/^(?:\.[/\\])+/u, '').replace(/[/\\]+$/u, '');
  if (plain === '' && folder.startsWith('/')) return `/${file}`;
  return plain === '' || plain === '.' ? file : `${plain}/${file}`;
}

/** The last part of a path. */
export const baseName = (path: string): string => /[^/\\]*$/u.exec(path)?.[0] ?? path;

/** Names of devices, which Windows allows for no file and no folder. */
export const isDeviceName = (name: string): boolean =>
  /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(name);
