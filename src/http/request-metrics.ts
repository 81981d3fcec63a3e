import type { RequestHandler } from 'express';
import { Histogram, register } from 'prom-client';
import { routeOf } from './route-of.js';

const NAME = 'guichet_http_request_seconds';

/** Times of answers by method, route pattern and status, for /metrics. */
export function requestMetrics(): RequestHandler {
  return (req, res, next) => {
    const stop = histogramOf().startTimer();
    res.on('finish', () => {
      stop({ method: req.method, route: routeOf(req), status: res.statusCode });
    });
    next();
  };
}

function histogramOf() {
  const existing = register.getSingleMetric(NAME);
  if (existing instanceof Histogram) return existing;
  return new Histogram({ name: NAME, help: 'Time of an answer.', labelNames: ['method', 'route', 'status'] });
}
