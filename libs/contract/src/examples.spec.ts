import { EXAMPLES, routes, type RouteSpec } from './index.js';

describe('the examples of the documentation', () => {
  const withBody = Object.entries<RouteSpec>(routes).filter(([, spec]) => spec.body);

  it.each(withBody)('of %s is a body the route accepts, whole', (name, spec) => {
    const example: unknown = EXAMPLES[name as keyof typeof EXAMPLES];
    const read = spec.body?.safeParse(example);
    expect(read?.error?.issues).toBeUndefined();
    expect(read?.data).toMatchObject(example as object);
  });
});
