import { describe, expect, it } from '@jest/globals';
import { rolloutInput, type RolloutValues } from './values.js';

const values: RolloutValues = {
  to: 'henan@1.0.0',
  scope: 'all',
  selection: { cityCodes: ['410100'], tenantIds: [{ value: 'a', label: '甲' }] },
  waves: [
    { name: '试点', kind: 'tenants', tenantIds: [{ value: 'a', label: '甲' }], percent: 5 },
    { name: '两市', kind: 'cities', cityCodes: ['410100'] },
    { name: '一半', kind: 'percent', percent: 50, cityCodes: ['410200'] },
    { name: '其余', kind: 'rest', percent: 5 },
  ],
  soakSeconds: 60,
  maxFailures: 1,
  deadlineSeconds: 600,
};

describe('what is asked of the server', () => {
  it('is the way that each wave was left on, not what was tried before', () => {
    expect(rolloutInput(values, '修复页脚')).toEqual({
      to: 'henan@1.0.0',
      waves: [{ name: '试点', tenantIds: ['a'] }, { name: '两市', cityCodes: ['410100'] }, { name: '一半', percent: 50 }, { name: '其余' }],
      soakSeconds: 60,
      maxFailures: 1,
      deadlineSeconds: 600,
      reason: '修复页脚',
    });
  });

  it('narrows the selection only where it was narrowed', () => {
    expect(rolloutInput({ ...values, scope: 'cities' }, 'x').selection).toEqual({ cityCodes: ['410100'] });
    expect(rolloutInput({ ...values, scope: 'tenants' }, 'x').selection).toEqual({ tenantIds: ['a'] });
  });
});
