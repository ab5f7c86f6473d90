import { registerHooks } from 'node:module';

const LIBS = new URL('../../../../', import.meta.url);

/** Where the sources of a lib begin: `@probant/domain-referentiel` in libs/domain/referentiel/src. */
const sourceOf = (name) => new URL(`${name.replace(/^@probant\/(domain-)?/, (_, domain) => (domain ? 'domain/' : ''))}/src/index.ts`, LIBS).href;

/** Lets Node run the sources: an import of `./x.js` finds `./x.ts`, one of a lib finds its sources. */
registerHooks({
  resolve(specifier, context, next) {
    if (!context.parentURL?.endsWith('.ts')) return next(specifier, context);
    if (specifier.startsWith('@probant/')) return next(sourceOf(specifier), context);
    return next(specifier.startsWith('.') ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
