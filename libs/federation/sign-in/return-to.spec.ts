import { describe, expect, it } from '@jest/globals';
import { returnTo } from './return-to.js';

describe('the place to go back to', () => {
  it.each(['/tenants', '/oidc/interaction/abc?x=1#y', '/'])('may be %s', (wish) => expect(returnTo(wish)).toBe(wish));

  it.each([
    ...['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example', '/a\r\nset-cookie: x=1'],
    ...['', '\\\\evil', '/\u3002evil', `/${'a'.repeat(3000)}`, '/../..//evil\\'],
  ])('is the front page instead of %j', (wish) => expect(returnTo(wish)).toBe('/'));

  it('is the front page for what is no text', () => expect(returnTo(['/a', '/b'])).toBe('/'));
});
