import { TestEnvironment } from 'jest-environment-node';

const playsNights = /\/test\/(journeys|integration\/resilience)\//;

/** The sandbox of a test file. One that plays nights finds there what this worker has loaded for all of them. */
export default class NightEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.testPath = context.testPath;
  }

  async setup() {
    await super.setup();
    if (playsNights.test(this.testPath)) this.global.nightdesk = await import('./test-night.ts');
  }
}
