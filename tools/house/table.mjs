/** Who may import what: the floors of the house, by the tag in each project.json. Widening a line needs a decision in docs/adr. */
const CHAPTERS = ['referentiel', 'candidacy', 'portfolio', 'assessment', 'jury', 'award'].map((name) => `lib:domain-${name}`);
const DOMAIN = ['lib:kernel', ...CHAPTERS];
const ADAPTERS = ['lib:database', 'lib:documents', 'lib:runtime'];
const DOORS = [...DOMAIN, 'lib:use-cases', 'lib:contract', ...ADAPTERS];

export const FLOORS = {
  'lib:kernel': [],
  ...Object.fromEntries(CHAPTERS.map((tag, index) => [tag, ['lib:kernel', ...CHAPTERS.slice(0, index)]])),
  'lib:use-cases': DOMAIN,
  'lib:contract': DOMAIN,
  ...Object.fromEntries(ADAPTERS.map((tag) => [tag, [...DOMAIN, 'lib:use-cases', 'lib:contract']])),
  'lib:ui': [],
  'app:web': [...DOMAIN, 'lib:contract', 'lib:ui'],
  'app:api': DOORS,
  'app:worker': DOORS,
  'app:cli': DOORS,
  'app:journey': ['lib:contract', ...DOMAIN],
};

const none = () => false;
const only = (...patterns) => (name) => patterns.some((pattern) => (pattern instanceof RegExp ? pattern.test(name) : pattern === name));
const allBut = (...patterns) => {
  const refused = only(...patterns);
  return (name) => !refused(name);
};
const FORMATS = [/^(sharp|mammoth|pdfjs-dist|pdfkit|docx|file-type|music-metadata|sanitize-html|yauzl|fflate|fast-xml-parser|saxes|parse5|unpdf)(\/|$)/, /^@napi-rs\/canvas/];

/** Which packages, `node:` modules included, each floor may import outside its tests. The piece of the world each adapter knows is its own. */
export const PACKAGES = {
  'lib:kernel': none,
  ...Object.fromEntries(CHAPTERS.map((tag) => [tag, none])),
  'lib:use-cases': only('@nestjs/common'),
  'lib:contract': only('zod'),
  'lib:database': only('typeorm', 'pg', '@nestjs/common', 'node:async_hooks', 'node:crypto'),
  'lib:documents': allBut('typeorm', 'pg', 'bullmq', 'ioredis', 'nodemailer', /^@angular/, /^express/),
  'lib:runtime': allBut('typeorm', /^@angular/, ...FORMATS),
  'lib:ui': only(/^@angular\//, /^rxjs/, 'tslib'),
  'app:web': only(/^@angular\//, /^rxjs/, 'tslib', 'zod', /^pdfjs-dist(\/|$)/),
  'app:api': allBut('typeorm', 'bullmq', 'ioredis', 'nodemailer', /^@angular/, ...FORMATS),
  'app:worker': allBut('typeorm', 'pg', 'nodemailer', /^@angular/, /^express/, ...FORMATS),
  'app:cli': allBut('typeorm', 'bullmq', 'ioredis', /^@angular/, /^express/),
  'app:journey': () => true,
};
