export const PASSWORD_MIN = 10;

export interface PasswordRule {
  key: 'length' | 'classes' | 'differs';
  met: boolean;
}

/** 等保 (GB/T 22239-2019) asks for complexity; the server has the last word and its refusal lands on the field. */
export function passwordRules(password: string, loginName: string): PasswordRule[] {
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((one) => one.test(password)).length;
  const login = loginName.trim().toLowerCase();
  return [
    { key: 'length', met: [...password].length >= PASSWORD_MIN },
    { key: 'classes', met: classes >= 3 },
    { key: 'differs', met: password !== '' && (login === '' || !password.toLowerCase().includes(login)) },
  ];
}
