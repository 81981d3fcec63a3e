/** Prints the file with every rule and every related demande unfolded; the mails' texts stay folded. */
export function printFile(): void {
  const folded = [
    ...document.querySelectorAll<HTMLDetailsElement>(
      '.desk-why details:not([open]), .desk-relatives:not([open])',
    ),
  ];
  for (const details of folded) details.open = true;
  window.print();
  for (const details of folded) details.open = false;
}
