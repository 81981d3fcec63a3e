import { describe, expect, test } from '@jest/globals';
import { schemes } from '../../src/http/assets/brand.js';
import { stylesheet } from '../../src/http/assets/stylesheet.js';

/** Foreground, background, least contrast (WCAG 2.2: 4.5 for text, 3 for the borders of controls). */
const PAIRS: [string, string, number][] = [
  ['--govuk-text-colour', '--govuk-body-background-colour', 4.5],
  ['--govuk-text-colour', '--govuk-surface-background-colour', 4.5],
  ['--govuk-secondary-text-colour', '--govuk-body-background-colour', 4.5],
  ['--govuk-link-colour', '--govuk-body-background-colour', 4.5],
  ['--govuk-link-colour', '--govuk-surface-background-colour', 4.5],
  ['--govuk-link-hover-colour', '--govuk-body-background-colour', 4.5],
  ['--govuk-error-colour', '--govuk-body-background-colour', 4.5],
  ['--govuk-focus-text-colour', '--govuk-focus-colour', 4.5],
  ['--govuk-inverse-text-colour', '--site-button', 4.5],
  ['--govuk-inverse-text-colour', '--site-button-hover', 4.5],
  ['--govuk-inverse-text-colour', '--site-rejected-strong', 4.5],
  ['--govuk-inverse-text-colour', '--site-approved-strong', 4.5],
  ['--site-approved', '--govuk-body-background-colour', 4.5],
  ['--site-pending', '--govuk-body-background-colour', 4.5],
  ['--site-rejected', '--govuk-body-background-colour', 4.5],
  ['--govuk-input-border-colour', '--govuk-body-background-colour', 3],
];

describe.each(['light', 'dark'] as const)('in the %s', (name) => {
  const scheme = schemes[name];
  test.each(PAIRS)('%s stands out on %s', (front, back, least) => {
    expect(contrast(scheme[front], scheme[back])).toBeGreaterThanOrEqual(least);
  });
});

describe('the stylesheet', () => {
  test('is ours: no font, crown or address of another identity', () => {
    expect(stylesheet()).not.toMatch(/GDS Transport|@font-face|url\(|crest|__crown|logotype/);
  });

  test('keeps the patterns it is made from, and names their licence', () => {
    expect(stylesheet()).toMatch(/MIT licence/);
    expect(stylesheet()).toContain('.govuk-error-summary');
  });
});

function contrast(a = '', b = ''): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
