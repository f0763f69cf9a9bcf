import { describe, expect, it } from '@jest/globals';
import { readCasAnswer } from './cas.js';

const answer = (inside: string, namespace = 'http://www.yale.edu/tp/cas') =>
  `<cas:serviceResponse xmlns:cas="${namespace}">${inside}</cas:serviceResponse>`;
const success = (inside: string) => answer(`<cas:authenticationSuccess>${inside}</cas:authenticationSuccess>`);

describe("a CAS server's answer", () => {
  it('tells who came and what they are, each value as text', () => {
    const xml = success(
      '<cas:user>zhangsan</cas:user><cas:attributes><cas:name>张三</cas:name><cas:no>007</cas:no><cas:role>teacher</cas:role><cas:role>head</cas:role></cas:attributes>',
    );
    expect(readCasAnswer(xml)).toEqual({
      subject: 'zhangsan',
      attributes: { name: '张三', no: '007', role: ['teacher', 'head'], user: 'zhangsan' },
    });
  });

  it('is read whatever the prefix is', () => {
    const xml =
      '<?xml version="1.0"?>\n<serviceResponse xmlns="http://www.yale.edu/tp/cas"><authenticationSuccess><user>li</user></authenticationSuccess></serviceResponse>';
    expect(readCasAnswer(xml).subject).toBe('li');
  });

  it('has a comment taken for nothing, not for the end of a name', () => {
    expect(readCasAnswer(success('<cas:user>admin<!-- x -->.evil</cas:user>')).subject).toBe('admin.evil');
  });

  it.each([
    ['a refusal', answer('<cas:authenticationFailure code="INVALID_TICKET">no</cas:authenticationFailure>')],
    [
      'success beside failure in another element',
      answer('<cas:x><cas:authenticationSuccess><cas:user>a</cas:user></cas:authenticationSuccess></cas:x>'),
    ],
    ['two successes', answer('<cas:authenticationSuccess><cas:user>a</cas:user></cas:authenticationSuccess>'.repeat(2))],
    ['two users', success('<cas:user>a</cas:user><cas:user>b</cas:user>')],
    ['an empty user', success('<cas:user></cas:user>')],
    ['another namespace', answer('<cas:authenticationSuccess><cas:user>a</cas:user></cas:authenticationSuccess>', 'urn:other')],
    ['no namespace', '<serviceResponse><authenticationSuccess><user>a</user></authenticationSuccess></serviceResponse>'],
    ['a document type', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${success('<cas:user>&x;</cas:user>')}`],
    ['CDATA', success('<cas:user><![CDATA[a]]></cas:user>')],
    ['a processing instruction', `<?xml-stylesheet href="x"?>${success('<cas:user>a</cas:user>')}`],
    ['two documents', success('<cas:user>a</cas:user>') + success('<cas:user>b</cas:user>')],
    ['an element not closed', '<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas"><cas:authenticationSuccess><cas:user>a'],
    ['a page', '<html><body>Login</body></html>'],
    ['nothing', ''],
    ['JSON', '{"serviceResponse":{"authenticationSuccess":{"user":"a"}}}'],
  ])('is not believed: %s', (_what, xml) => {
    expect(() => readCasAnswer(xml)).toThrow();
  });
});
