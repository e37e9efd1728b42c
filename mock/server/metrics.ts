import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  /** Of one call: its route as declared, never as asked; its status; how long it took. */
  readonly observe: (call: { readonly route: string; readonly status: number; readonly seconds: number }) => void
  readonly text: () => Promise<string>
}

export const createMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const calls = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 8],
    registers: [registry],
  })
  return {
    observe: ({ route, status, seconds }) => calls.observe({ route, status: String(status) }, seconds),
    text: () => registry.metrics(),
  }
}
