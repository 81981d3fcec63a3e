import { readFileSync } from 'node:fs';
import { colors, desk, focusRing, fontStack } from '../../src/config/tokens.js';

/** The panel's stylesheet: our tokens as custom properties, then the rules that use them. */
export function deskCss(): string {
  const palette = Object.entries(colors).map(([name, value]) => [`--${kebab(name)}`, value]);
  const tokens = [
    ...palette,
    ['--font', fontStack],
    ['--body', `${desk.bodySize}px`],
    ['--line-height', String(desk.lineHeight)],
    ['--space', `${desk.space}px`],
    ['--target', `${desk.target}px`],
    ['--ring', `${focusRing.width}px`],
  ];
  const root = tokens.map(([name, value]) => `  ${name}: ${value};`).join('\n');
  return [`:root {\n${root}\n}`, ...SHEETS.map(read)].join('\n');
}

const SHEETS = [
  'desk.css',
  'file.css',
  'figures.css',
  'keys.css',
  'team.css',
  'policy.css',
  'reception.css',
  'queue.css',
  'tablet.css',
];

function read(sheet: string): string {
  return readFileSync(new URL(sheet, import.meta.url), 'utf8');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
