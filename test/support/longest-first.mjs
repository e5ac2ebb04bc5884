import Sequencer from '@jest/test-sequencer';

/** What takes longest starts first, so that no worker is left alone with it at the end; a new clone knows no times yet. */
const longest = ['kills-of-people', 'kills-from-ring', 'a-whole-night', '/e2e/', '/journeys/', '/infra/', '/integration/'];
const rank = ({ path }) => {
  const at = longest.findIndex((part) => path.includes(part));
  return at < 0 ? longest.length : at;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b));
  }
}
