import { cleanup, render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { Queries } from '../src/api/queries.tsx';

/** Answers by method and path, as `GET /api/v1/status`: a body, a Response, or what makes one of the request. */
export type Replies = Readonly<Record<string, unknown>>;

type Answering = (request: Request) => unknown;

export interface Shown {
  readonly user: UserEvent;
  /** What the page asked for, in order, as `GET /api/v1/status`. */
  readonly asked: string[];
}

/** A page with an app behind it that answers as told; a call without an answer is refused with 501. */
export function show(page: ReactNode, replies: Replies = {}): Shown {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const call = `${request.method} ${new URL(request.url).pathname}`;
    asked.push(call);
    const reply = replies[call] ?? problem(501, `Nothing answers ${call}.`);
    const body: unknown = typeof reply === 'function' ? await (reply as Answering)(request) : reply;
    return body instanceof Response ? body.clone() : Response.json(body);
  });
  onTestFinished(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
  render(<Queries>{page}</Queries>);
  return { user: userEvent.setup(), asked };
}

/** A refusal as the app words it. */
export const problem = (status: number, detail: string, more: object = {}): Response =>
  Response.json(
    { type: 'about:blank', title: 'Refused', status, code: 'x', detail, requestId: 'r-1', ...more },
    { status },
  );
