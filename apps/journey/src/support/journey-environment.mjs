import { TestEnvironment } from 'jest-environment-node';

/** Tells the running test whether it failed, so that a picture is kept of what the browser showed. */
export default class JourneyEnvironment extends TestEnvironment {
  handleTestEvent(event) {
    if (event.name === 'test_start') this.global.storyFailed = false;
    if (event.name === 'test_fn_failure') this.global.storyFailed = true;
  }
}
