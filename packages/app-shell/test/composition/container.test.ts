import { describe, expect, it } from 'vitest';
import { Container, token } from '../../src/composition/container.ts';

const ONE = token<string>('one');
const TWO = token<string>('two');
const THREE = token<string>('three');

describe('the container', () => {
  it('makes each part once, when it is first asked for', () => {
    const made: string[] = [];
    const container = new Container().bind(ONE, () => {
      made.push('one');
      return '1';
    });
    expect(made).toEqual([]);
    expect([container.get(ONE), container.get(ONE)]).toEqual(['1', '1']);
    expect(made).toEqual(['one']);
  });

  it('closes what was made in reverse order, and nothing else, once', async () => {
    const closed: string[] = [];
    const close = (value: string) => void closed.push(value);
    const container = new Container()
      .bind(ONE, () => '1', close)
      .bind(TWO, (c) => `2 on ${c.get(ONE)}`, close)
      .bind(THREE, () => '3', close);
    container.get(TWO);
    await container.close();
    await container.close();
    expect(closed).toEqual(['2 on 1', '1']);
  });

  it('closes the rest when a part cannot be closed, and reports every failure', async () => {
    const closed: string[] = [];
    const fail = (value: string) => {
      throw new Error(`${value} is stuck`);
    };
    const container = new Container()
      .bind(ONE, () => '1', fail)
      .bind(
        TWO,
        () => '2',
        (value) => void closed.push(value),
      )
      .bind(
        THREE,
        () => '3',
        async (value) => fail(value),
      );
    for (const key of [ONE, TWO, THREE]) container.get(key);
    const failure = await container.close().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AggregateError);
    expect((failure as AggregateError).errors.map(String)).toEqual([
      'Error: 3 is stuck',
      'Error: 1 is stuck',
    ]);
    expect(closed).toEqual(['2']);
  });

  it('keeps two containers apart', () => {
    const first = new Container().bind(ONE, () => 'first');
    const second = new Container().bind(ONE, () => 'second');
    expect([first.get(ONE), second.get(ONE)]).toEqual(['first', 'second']);
  });
});
