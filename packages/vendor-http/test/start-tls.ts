import { type RunningSimulator, startSimulator } from '@intelbridge/simulators';
import { HttpResponse, http } from 'msw';
import { onTestFinished } from 'vitest';

/** An HTTPS server for 127.0.0.1 and localhost under an authority of its own, until the test ends. */
export async function startTls(): Promise<RunningSimulator & { readonly caPem: string }> {
  const running = await startSimulator([http.get('*/x', () => HttpResponse.json({ ok: true }))], {
    tls: true,
  });
  onTestFinished(() => running.close());
  return { ...running, caPem: running.caPem ?? '' };
}
