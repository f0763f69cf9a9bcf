import { Checkbox } from 'antd';
import { useState } from 'react';
import { ActionDialog } from './ActionDialog';

interface Props {
  title: string;
  /** What will happen; it may depend on whether the present secret got out. */
  text: (compromised: boolean) => string;
  /** Asks whether it did. */
  compromised: string;
  confirm: string;
  busy: boolean;
  onConfirm: (compromised: boolean) => void;
  onClose: () => void;
}

/** 轮换 of a secret: whether the present one got out decides how long it still counts. */
export function RotateDialog({ text, compromised: question, onConfirm, ...dialog }: Props) {
  const [compromised, setCompromised] = useState(false);
  return (
    <ActionDialog
      {...dialog}
      text={
        <>
          {text(compromised)}
          <br />
          <Checkbox checked={compromised} onChange={({ target }) => setCompromised(target.checked)}>
            {question}
          </Checkbox>
        </>
      }
      danger={compromised}
      onConfirm={() => onConfirm(compromised)}
    />
  );
}
