// The setting alone. Expired rows stay readable, as they may in the service, which deletes them within days.
import { tableNamed } from './dynalite-store.mjs';

export function timeToLive(store) {
  const attributes = new Map();
  return {
    async UpdateTimeToLive({ TableName, TimeToLiveSpecification }) {
      await tableNamed(store, TableName);
      if (TimeToLiveSpecification.Enabled) attributes.set(TableName, TimeToLiveSpecification.AttributeName);
      else attributes.delete(TableName);
      return { TimeToLiveSpecification };
    },
    async DescribeTimeToLive({ TableName }) {
      await tableNamed(store, TableName);
      const AttributeName = attributes.get(TableName);
      return { TimeToLiveDescription: AttributeName ? { TimeToLiveStatus: 'ENABLED', AttributeName } : { TimeToLiveStatus: 'DISABLED' } };
    },
  };
}
