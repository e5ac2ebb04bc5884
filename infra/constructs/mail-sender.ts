import { Arn, Stack } from 'aws-cdk-lib/core';
import {
  CloudWatchDimensionSource,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

/** The address that mails come from. They travel encrypted or not at all; bounces, complaints and rejects are counted. */
export class MailSender extends Construct {
  readonly sender: string;
  readonly configurationSetName: string;
  readonly senderArn: string;
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, { sender }: { sender: string }) {
    super(scope, id);
    const set = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    set.addEventDestination('Undelivered', {
      destination: EventDestination.cloudWatchDimensions([
        { source: CloudWatchDimensionSource.MESSAGE_TAG, name: 'ses:configuration-set', defaultValue: 'nightdesk' },
      ]),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
    new EmailIdentity(this, 'Identity', { identity: Identity.email(sender), configurationSet: set });
    this.sender = sender;
    this.configurationSetName = set.configurationSetName;
    this.senderArn = Arn.format({ service: 'ses', resource: 'identity', resourceName: sender }, Stack.of(this));
    this.configurationSetArn = Arn.format(
      { service: 'ses', resource: 'configuration-set', resourceName: set.configurationSetName },
      Stack.of(this),
    );
  }
}
