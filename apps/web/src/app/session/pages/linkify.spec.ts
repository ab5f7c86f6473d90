import { linkify } from './linkify';

describe('addresses in a mail', () => {
  it('are followed without the full stop of the sentence', () => {
    expect(linkify('Ouvrez http://localhost:4300/invitation?token=abc. Merci')).toEqual([
      { text: 'Ouvrez ', href: null }, { text: 'http://localhost:4300/invitation?token=abc', href: 'http://localhost:4300/invitation?token=abc' }, { text: '. Merci', href: null },
    ]);
  });

  it('leave a text without any as it is', () => {
    expect(linkify('Bonjour')).toEqual([{ text: 'Bonjour', href: null }]);
  });
});
