import type { CfnResource } from 'aws-cdk-lib/core';

/** Makes each resource wait for the one before it: Connect's control plane takes two requests a second and refuses the rest. */
export function oneAfterAnother(resources: readonly CfnResource[]): void {
  resources.forEach((resource, place) => {
    const before = resources[place - 1];
    if (before) resource.addResourceDependency(before);
  });
}
