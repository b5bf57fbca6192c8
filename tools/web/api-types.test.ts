import openapiTypes, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';
import { openServer } from '../../packages/app-shell/test/server/open-server.ts';

const FILE = '../../packages/web/src/api/openapi-types.ts';

it('the pages know the API as it is (to write the file anew: vitest run tools/web -u)', async () => {
  const here = await openServer();
  const { body } = await here.ask('admin', { url: '/api/v1/openapi.json' });
  await here.close();
  const types = astToString(await openapiTypes(body, { alphabetize: true }));
  await expect(`// Made of the OpenAPI document by tools/web.\n${types}`).toMatchFileSnapshot(FILE);
});
