import express, { type RequestHandler } from 'express';
import { Refusal } from '../refusal.js';

const LIMIT = '32kb';
const MOST_FIELDS = 40;
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** Reads a form. A file, JSON or any other type is refused before it is read. */
export const formBody: RequestHandler[] = [
  only(FORM),
  express.urlencoded({ extended: false, limit: LIMIT, parameterLimit: MOST_FIELDS, type: FORM }),
];

/** Reads the body of an API call. */
export const jsonBody: RequestHandler[] = [only(JSON_TYPE), express.json({ limit: LIMIT, type: JSON_TYPE })];

function only(type: string): RequestHandler {
  return (req, _res, next) => {
    next(req.is(type) === type ? undefined : new Refusal(415));
  };
}
