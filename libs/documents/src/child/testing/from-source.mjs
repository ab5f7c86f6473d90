import { registerHooks } from 'node:module';

/** Lets Node run the sources: an import of `./x.js` finds `./x.ts`. */
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || !context.parentURL?.endsWith('.ts')) return next(specifier, context);
    return next(specifier.replace(/\.js$/, '.ts'), context);
  },
});
