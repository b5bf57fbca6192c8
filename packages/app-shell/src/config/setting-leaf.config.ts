import { z } from 'zod';

/** What leaves carry: `help`, one line for docs and error messages. */
export const about = (help: string) => ({ help });
/** Of a value that must never be shown. */
export const secret = (help: string) => ({ help, secret: true });
/** Of a leaf with a default that another setting may forbid. */
export const required = (help: string) => ({ help, required: true });

export const hours = z.number().min(0.02).max(8_760);

export const text = z.string().trim().min(1);
