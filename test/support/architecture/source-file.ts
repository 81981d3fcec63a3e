export interface SourceFile {
  /** From the root of the project, with `/`. */
  path: string;
  text: string;
}

export function withoutEnding(path: string): string {
  return path.replace(/\.(js|jsx|ts|tsx)$/, '');
}
