import { expect, test } from '@jest/globals';
import express, { Router } from 'express';
import { register } from 'prom-client';
import request from 'supertest';
import { requestMetrics } from '../../src/http/request-metrics.js';

test('times are told by the pattern of the route with where it stands, of several the first, never by what was asked', async () => {
  const app = express().use(requestMetrics());
  const own = Router()
    .post(['/fermer', '/fermer/:token'], (_req, res) => void res.end())
    .get('/:name', (_req, res) => void res.end());
  app.use('/mon-espace', own);
  app.get('/demande/:token', (_req, res) => void res.end());
  await request(app).post('/mon-espace/fermer');
  await request(app).post('/mon-espace/fermer/secret');
  await request(app).get('/Mon-ESPACE/secret');
  await request(app).get('/demande/secret');
  await request(app).get('/secret');
  const told = (await register.getSingleMetric('guichet_http_request_seconds')?.get())?.values ?? [];
  const routes = new Set(told.map(({ labels }) => `${String(labels['method'])} ${String(labels['route'])}`));
  expect([...routes]).toEqual([
    'POST /mon-espace/fermer',
    'GET /mon-espace/:name',
    'GET /demande/:token',
    'GET none',
  ]);
});
