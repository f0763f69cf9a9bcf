import { describe, expect, it } from '@jest/globals';
import { mapPerson } from './mapping.js';

const map = (attributes: Record<string, unknown>, mapping: object = {}, subject = 's1') => mapPerson({ subject, attributes }, mapping);

describe('the mapping of attributes', () => {
  it('takes names, names with dots, nested values and the first of several', () => {
    const attributes = { 'urn:oid:2.5.4.3': '张三', data: { user: { no: ' T０01 ' } }, mail: ['A@x.cn', 'b@x.cn'] };
    const mapping = { name: 'urn:oid:2.5.4.3', teacherNumber: 'data.user.no', email: 'mail' };
    expect(map(attributes, mapping)).toMatchObject({ name: '张三', teacherNumber: 'T001', email: 'a@x.cn' });
  });

  it('keeps the subject letter for letter: two that look alike stay two', () => {
    const one = map({ id: 'ａdmin' }, { subject: 'id' }).subject;
    expect(one).toBe('ａdmin');
    expect(map({ id: 'Admin ' }, { subject: 'id' }).subject).toBe('Admin ');
  });

  it('has no subject where the source gives none that lasts', () => {
    expect(map({}, { subject: 'id' }).subject).toBe('');
    expect(map({ id: { a: 1 } }, { subject: 'id' }).subject).toBe('');
    expect(map({ id: 'x'.repeat(501) }, { subject: 'id' }).subject).toBe('');
    expect(map({ id: 'a\u0000b' }, { subject: 'id' }).subject).toBe('');
  });

  it('reaches nothing that the source has not said itself', () => {
    const mapping = { name: 'constructor.name', loginName: '__proto__.polluted', teacherNumber: 'toString' };
    expect(map({}, mapping)).toMatchObject({ name: undefined, loginName: undefined, teacherNumber: undefined });
  });

  it('knows roles by what the source calls them', () => {
    const roleValues = { teacher: ['Staff', '教师'], student: ['pupil'] };
    expect(map({ role: ['staff', 'other'] }, { role: 'role', roleValues }).roles).toEqual(['teacher']);
    expect(map({ role: '学生' }, { role: 'role', roleValues }).roles).toEqual([]);
  });
});
