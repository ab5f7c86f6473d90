import { placedOn } from './spot';

describe('placing what was read on its page', () => {
  it('in hundredths of the page, whatever the size it is drawn at', () => {
    expect(placedOn([102, 52, 298, 148], { width: 400, height: 200 })).toEqual({ left: 25, top: 25, width: 50, height: 50 });
  });
});
