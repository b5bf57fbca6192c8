export { certificatesIn, type ShownCertificate } from './certificate/shown-certificate.ts';
export type { VendorHealth } from './health-record.ts';
export { plainReason } from './plain-reason.ts';
export type { CircuitOptions } from './policy/circuit.ts';
export type { PaceOptions } from './policy/pace.ts';
export { untilAborted } from './policy/until-aborted.ts';
export { type DroppedRow, type ReadRows, readRows } from './read-rows.ts';
export { redact } from './redact.ts';
export { readAddress } from './request/read-address.ts';
export { Secret } from './secret.ts';
export { type SentRows, sendRows } from './send-rows.ts';
export { SharedCall } from './shared-call.ts';
export { systemClock } from './system-clock.ts';
export {
  HttpTransport,
  type ProxyOptions,
  type TransportOptions,
} from './transport/http-transport.ts';
export { unlessRefused } from './unless-refused.ts';
export type {
  CallBody,
  Credentials,
  HttpMethod,
  Parsed,
  ReadError,
  ReplySchema,
  SignedRequest,
  VendorCall,
  VendorReply,
} from './vendor-call.ts';
export { type RowsCall, VendorClient } from './vendor-client.ts';
export type { VendorClientOptions, VendorUsage } from './vendor-client-options.ts';
