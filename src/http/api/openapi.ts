import { z } from 'zod';
import { APPLICATION_STATUSES } from '../../applications/status.js';
import { chamber } from '../../config/chamber.js';
import { conditionalSignup, unconditionalSignup } from '../forms/signup.form.js';

const reference = z.string().meta({ examples: [`${chamber.referencePrefix}-7K3M-9QXT`] });

const receipt = z.object({ reference });

const followed = z.object({
  reference,
  status: z.enum(APPLICATION_STATUSES),
  reason: z.string().nullable().meta({ description: 'Public cause; null while nothing is decided.' }),
  message: z.string().meta({ description: 'The cause in one French sentence.' }),
  next: z.string().meta({ description: 'One next step, in French.' }),
  updatedAt: z.iso.datetime(),
});

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z
    .array(z.object({ field: z.string(), code: z.string(), message: z.string() }))
    .optional()
    .meta({ description: 'With 422: one entry per wrong field; `message` is in French.' }),
});

/** The API in OpenAPI 3.1, made from the very schemas that read the requests. */
export function openApi(serverUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: `Guichet – ${chamber.shortName}`,
      version: '1',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: serverUrl }],
    paths: {
      '/api/v1/applications': { post: submitOperation },
      '/api/v1/applications/{token}': { get: followOperation },
    },
    components: {
      schemas: {
        ConditionalSignup: schemaOf(conditionalSignup),
        UnconditionalSignup: schemaOf(unconditionalSignup),
        Receipt: schemaOf(receipt),
        FollowedApplication: schemaOf(followed),
        Problem: schemaOf(problem),
      },
    },
  };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const problemAnswer = (description: string, headers?: object) => ({
  description,
  ...(headers ? { headers } : {}),
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
const retryAfter = { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } };

const submitOperation = {
  operationId: 'submitApplication',
  summary: 'Ask for an account. The answer is the same whether or not the e-mail is known.',
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 255 },
      description: 'The same key and body give the same answer and one application.',
    },
  ],
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: { oneOf: [ref('ConditionalSignup'), ref('UnconditionalSignup')] } },
    },
  },
  responses: {
    '202': { description: 'Received.', content: { 'application/json': { schema: ref('Receipt') } } },
    '400': problemAnswer('The body is not JSON.'),
    '413': problemAnswer('The body is over 32 kB.'),
    '415': problemAnswer('The body is not application/json.'),
    '422': problemAnswer('Fields are wrong; nothing is stored.'),
    '429': problemAnswer('Too many requests.', retryAfter),
    '503': problemAnswer('Try again in a moment.', retryAfter),
  },
};

const followOperation = {
  operationId: 'followApplication',
  summary: 'Where a demande stands, with the token of its mail.',
  parameters: [{ name: 'token', in: 'path', required: true, schema: { type: 'string' } }],
  responses: {
    '200': {
      description: 'The demande.',
      content: { 'application/json': { schema: ref('FollowedApplication') } },
    },
    '404': problemAnswer('Unknown, forged or ended token.'),
  },
};

function schemaOf(schema: z.ZodType): object {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return rest;
}
