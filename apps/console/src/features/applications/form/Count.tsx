import { Form, InputNumber, type FormRule } from 'antd';

/** A count of people or schools: whole and not negative. */
export function Count({ name, label, rules }: { name: string[]; label: string; rules?: FormRule[] }) {
  return (
    <Form.Item name={name} label={label} {...(rules ? { rules } : {})}>
      <InputNumber min={0} max={99_999_999} precision={0} controls={false} inputMode="numeric" style={{ width: '100%' }} />
    </Form.Item>
  );
}
