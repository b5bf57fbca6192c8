import { htmlResponse } from '../../qradar/http/to-response.ts';

/** A page of the web server in front, as it looks without the console around it. */
export const plainReply = (status: number, text: string): Response => htmlResponse(status, text);
