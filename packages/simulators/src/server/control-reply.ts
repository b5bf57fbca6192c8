import { HttpResponse } from 'msw';
import { EditError } from './edit-error.ts';

export const controlJson = (value: object, status = 200): Response =>
  HttpResponse.json(value, { status });

/** 204 for an edit that has nothing to say, 400 for one that cannot be made. */
export async function editReply(change: () => unknown): Promise<Response> {
  try {
    const result = await change();
    return typeof result === 'object' && result !== null
      ? controlJson(result)
      : new HttpResponse(null, { status: 204 });
  } catch (error) {
    if (error instanceof EditError || error instanceof RangeError) {
      return controlJson({ error: error.message }, 400);
    }
    throw error;
  }
}
