import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../api/client';
import { useOutage } from '../api/outage';
import { isProblem } from '../api/problem';
import styles from './shell.module.css';

/** Says that the platform is briefly away, asks again on its own, and refreshes everything when it is back. */
export function OutageBanner() {
  const wait = useOutage();
  return wait === null ? null : <Countdown seconds={wait} />;
}

function Countdown({ seconds }: { seconds: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [left, setLeft] = useState(seconds);
  const probe = () => {
    setLeft(seconds);
    request('GET', '/session').then(
      () => client.invalidateQueries(),
      (error: unknown) => {
        if (isProblem(error, 401)) void client.invalidateQueries({ queryKey: ['session'] });
      },
    );
  };
  useEffect(() => {
    const timer = setTimeout(() => (left <= 1 ? probe() : setLeft(left - 1)), 1000);
    return () => clearTimeout(timer);
  });
  return (
    <div className={styles.outage} role="alert">
      <span>{t('outage.message')}</span>
      <span aria-hidden="true">{t('outage.countdown', { seconds: left })}</span>
      <Button size="small" onClick={probe}>
        {t('outage.now')}
      </Button>
    </div>
  );
}
