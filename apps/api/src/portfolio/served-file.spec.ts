import { askedRange, attachment, servedType } from './served-file.js';

describe('serving a file', () => {
  it('names it in ASCII and in UTF-8, harmless in a header', () => {
    expect(attachment('Étude "finale" d’été.pdf')).toBe('attachment; filename="Etude _finale_ d_ete.pdf"; filename*=UTF-8\'\'%C3%89tude%20%22finale%22%20d%E2%80%99%C3%A9t%C3%A9.pdf');
    expect(attachment("a\r\nX: y'().pdf")).not.toMatch(/[\r\n]/);
  });

  it('tells a browser no type that could run', () => {
    expect([servedType('application/pdf'), servedType('video/webm'), servedType('text/html'), servedType('image/svg+xml'), servedType(null)]).toEqual(['application/pdf', 'video/webm', 'application/octet-stream', 'application/octet-stream', 'application/octet-stream']);
  });

  it.each([
    [undefined, null],
    ['bytes=0-', { first: 0, last: 99 }],
    ['bytes=10-19', { first: 10, last: 19 }],
    ['bytes=90-500', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=5-2', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=0-1,5-6', null],
    ['lines=1-2', null],
  ])('reads the range %j', (header, range) => {
    expect(askedRange(header, 100)).toEqual(range);
  });
});
