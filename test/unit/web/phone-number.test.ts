import { expect, test } from '@jest/globals';
import { dialled } from '../../../local/web/page/phone-number.ts';

test.each([
  ['(202) 555-0147', '+12025550147'],
  ['202.555.0147', '+12025550147'],
  ['+1 202 555 0147', '+12025550147'],
  ['+44 20 7946 0018', '+442079460018'],
  ['911', '911'],
])('a number written %s is dialled as %s', (written, number) => {
  expect(dialled(written)).toBe(number);
});
