import { describe, expect, it } from '@jest/globals';
import { failedInstall, missingGround } from '../../../local/install/what-went-wrong.mjs';

describe('setting up says what is wrong', () => {
  it.each([
    [{ version: 'v18.20.4', hasLock: true }, /needs Node 20 or newer.*v18\.20\.4/],
    [{ version: 'v20.1.0', hasLock: false }, /package-lock\.json is missing/],
  ])('before it begins: %j', (ground, sentence) => {
    expect(missingGround(ground)).toMatch(sentence);
  });

  it.each(['v20.0.0', 'v24.21.0', 'v100.0.0'])('finds nothing wrong with Node %s', (version) => {
    expect(missingGround({ version, hasLock: true })).toBeUndefined();
  });

  it.each([
    ['ENOENT', '', /npm was not found/],
    [undefined, 'npm error code ENOTFOUND\nnpm error network request failed', /registry cannot be reached/],
    [undefined, 'npm error code ENOSPC', /disk is full/],
    [undefined, 'npm error code EACCES', /cannot be written/],
    [undefined, 'npm error code EUSAGE', /disagree/],
    [undefined, 'npm error something new', /npm ci failed:\n {2}npm error something new/],
  ])('when npm ci ends with %s %j', (code, stderr, sentence) => {
    expect(failedInstall({ code, stderr })).toMatch(sentence);
  });
});
