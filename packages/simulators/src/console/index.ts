export type { AppRegistration } from './apps/app-registry.ts';
export type { AppRequest } from './apps/app-request-log.ts';
export type { Manifest as AppManifest } from './apps/manifest.ts';
export type { HookResult } from './apps/uninstall.ts';
export type { ConsoleBehaviour, EventColumn } from './behaviour.ts';
export type { AppState, RegisteredApp } from './console-edits.ts';
export { hostileEvents, hostileTexts } from './events/hostile-events.ts';
export {
  type ConsoleAccount,
  type ConsoleOptions,
  type ConsoleSimulator,
  startConsoleSimulator,
} from './start-console-simulator.ts';
