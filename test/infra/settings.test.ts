import { describe, expect, it } from '@jest/globals';
import { nightdeskApp } from '../../infra/app.ts';
import { ofType, resources } from './deployment.ts';

const existing = 'arn:aws:connect:us-east-1:123456789012:instance/11111111-2222-4333-8444-555555555555';

describe('a deployment', () => {
  it('makes a Connect instance that staff sign in to through their own identity provider', async () => {
    const [instance] = ofType(await resources({}), 'AWS::Connect::Instance');
    expect(instance?.Properties).toEqual(expect.objectContaining({ IdentityManagementType: 'SAML', InstanceAlias: 'nightdesk' }));
  });

  it('makes one with passwords of its own for a trial, under the name that was given', async () => {
    const all = await resources({ identity: 'connect-managed', alias: 'northside-trial' });
    expect(ofType(all, 'AWS::Connect::Instance')[0]?.Properties).toEqual(
      expect.objectContaining({ IdentityManagementType: 'CONNECT_MANAGED', InstanceAlias: 'northside-trial' }),
    );
    expect(ofType(all, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties['LogGroupName'])).toContain(
      '/aws/connect/northside-trial',
    );
  });

  it('uses an existing instance without making, renaming or logging for one', async () => {
    const all = await resources({ connectInstanceArn: existing });
    expect(ofType(all, 'AWS::Connect::Instance')).toEqual([]);
    expect(ofType(all, 'AWS::Logs::LogGroup').filter(({ Properties }) => Properties['LogGroupName'])).toEqual([]);
    expect(ofType(all, 'AWS::Connect::InstanceStorageConfig')[0]?.Properties['InstanceArn']).toBe(existing);
    expect(new Set(ofType(all, 'AWS::Connect::ContactFlow').map(({ Properties }) => Properties['InstanceArn']))).toEqual(
      new Set([existing]),
    );
  });

  it('has a queue for every language of every pod, and crews that serve one language or all', async () => {
    const all = await resources({ pods: '{"east":["en-US"],"west":["en-US","es-US"]}' });
    const named = (type: string) => ofType(all, type).map(({ Properties }) => Properties['Name']);
    expect(named('AWS::Connect::Queue')).toEqual(['assistants east/en-US', 'assistants west/en-US', 'assistants west/es-US', 'calls out']);
    expect(named('AWS::Connect::RoutingProfile')).toEqual([
      'nightdesk east en-US',
      'nightdesk west en-US',
      'nightdesk west es-US',
      'nightdesk west all',
    ]);
  });

  it('sends alarms to the operator and mails from the sender that were given', async () => {
    const all = await resources({ operator: 'night@clinic.example', sender: 'reports@clinic.example' });
    expect(ofType(all, 'AWS::SNS::Subscription')[0]?.Properties['Endpoint']).toBe('night@clinic.example');
    expect(ofType(all, 'AWS::SES::EmailIdentity')[0]?.Properties['EmailIdentity']).toBe('reports@clinic.example');
  });

  it('tries a person when a fallback number was given, and only then', async () => {
    const flows = async (context: object) => JSON.stringify(ofType(await resources({ ...context }), 'AWS::Connect::ContactFlow'));
    expect(await flows({ fallbackNumber: '+12025550143' })).toContain('+12025550143');
    expect(await flows({})).not.toContain('unrecordedFallback');
  });

  it('refuses settings with mistakes, naming each of them', () => {
    const mistaken = () =>
      nightdeskApp({ context: { identity: 'ldap', sender: 'nobody', fallbackNumber: '555-0143', pods: '{"Main":[]}' } });
    expect(mistaken).toThrow(/identity: saml, or connect-managed for a trial\./);
    expect(mistaken).toThrow(/sender: An e-mail address\./);
    expect(mistaken).toThrow(/fallbackNumber: A phone number with its country/);
    expect(mistaken).toThrow(/pods/);
  });

  it('stops when a bundle is missing, and says which one and what to do', () => {
    expect(() => nightdeskApp({ assets: 'dist/nowhere' })).toThrow(
      /dist\/nowhere\/answer-call\/index\.mjs is missing: write the bundles first/,
    );
  });
});
