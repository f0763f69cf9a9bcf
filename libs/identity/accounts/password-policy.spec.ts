import { describe, expect, it } from '@jest/globals';
import { passwordProblem } from './password-policy.js';

const OWNER = { loginName: 'zhao.laoshi', displayName: '赵老师' };
const problem = (password: string) => passwordProblem(password, OWNER)?.code;

describe('passwords', () => {
  it.each(['Shu-yuan-2019!', 'Quiet-7-harbours', '蓝色Lantern-9河', 'x9$Kq!2mLp'])('%s is taken', (password) => {
    expect(problem(password)).toBeUndefined();
  });

  it.each(['Short-1', 'alllowercaseletters', 'ALLUPPER123456', '1234567890123456'])('%s is too plain', (password) => {
    expect(problem(password)).toBe('password-weak');
  });

  it.each([
    ...['Password123!', 'Qwertyuiop1!', 'Woaini1314520', 'Aa123456789', 'Zhengzhou@2024', 'Henan@123456', 'Laoshi@2024', 'P@ssw0rd1234'],
    ...['Zhangsan123!', 'Aa13800138000', 'Aa410105199003071234', 'Ｐａｓｓｗｏｒｄ１２３！'],
  ])('%s is tried first', (password) => {
    expect(problem(password)).toBe('password-guessable');
  });

  it('holds neither the login name nor a name alone', () => {
    expect(problem('Zhao.Laoshi-x7!Q')).toBe('password-has-login');
  });

  it('is judged in time however long it is', () => {
    const began = performance.now();
    expect(problem(`Aa1!${'zxcvbn'.repeat(32)}`.slice(0, 200))).toBeDefined();
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
