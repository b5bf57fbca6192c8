import { afterEach } from 'vitest';

interface Closeable {
  close(): Promise<void>;
}

/** Opens what is closed again after each test. To be called where the tests are described. */
export function closedAfterEach<Given extends unknown[], Opened extends Closeable>(
  open: (...given: Given) => Promise<Opened>,
): (...given: Given) => Promise<Opened> {
  const opened: Opened[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
  });
  return async (...given) => {
    const each = await open(...given);
    opened.push(each);
    return each;
  };
}
