import { expect, it } from 'vitest';
import { Circuit, type Permit } from './circuit.ts';

const CLOSED: Permit = { probe: false };
const PROBE: Permit = { probe: true };

function opened(): Circuit {
  const circuit = new Circuit({ failures: 2, openMs: 100 });
  expect([circuit.unanswered(CLOSED, 0), circuit.unanswered(CLOSED, 0)]).toEqual([false, true]);
  return circuit;
}

it('counts only failures in a row', () => {
  const circuit = new Circuit({ failures: 2 });
  circuit.unanswered(CLOSED, 0);
  circuit.answered();
  expect(circuit.unanswered(CLOSED, 0)).toBe(false);
  expect(circuit.admit(0)).toEqual(CLOSED);
});

it('lets nothing through before its time and then one probe at a time', () => {
  const circuit = opened();
  expect([99, 100, 100].map((now) => circuit.admit(now))).toEqual([undefined, PROBE, undefined]);
});

it('lets another probe through when one was called off', () => {
  const circuit = opened();
  circuit.admit(100);
  circuit.calledOff(CLOSED);
  expect(circuit.admit(100)).toBeUndefined();
  circuit.calledOff(PROBE);
  expect(circuit.admit(100)).toEqual(PROBE);
});

it('opens anew when a probe fails, and not when a request from before fails late', () => {
  const circuit = opened();
  expect(circuit.unanswered(CLOSED, 90)).toBe(false);
  expect(circuit.openUntil).toBe(100);
  circuit.admit(100);
  expect(circuit.unanswered(PROBE, 110)).toBe(true);
  expect(circuit.openUntil).toBe(210);
});

it('opens after five failures for thirty seconds unless told otherwise', () => {
  const circuit = new Circuit({});
  expect([1, 2, 3, 4, 5].map(() => circuit.unanswered(CLOSED, 7)).lastIndexOf(false)).toBe(3);
  expect(circuit.openUntil).toBe(30_007);
});
