/** How Jest compiles TypeScript: to CommonJS, so that `jest.mock` and CommonJS plugins of Nest work; ESM-only packages are required natively by Node 24. */
export const swc = {
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};
