import { HtmlValidate } from 'html-validate/node';

/** What the standard says (nesting, ids, attributes, ARIA); how the code is written is the formatter's business. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
});

/** What a validator finds wrong in the code of a page as it was sent, each with its line and column. */
export async function faultsInCode(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} (${line}:${column}): ${message}`),
  );
}
