import { useTranslation } from 'react-i18next';
import { Mark, type Tone } from '../../shared/Mark';
import type { TemplateState } from './types';

const tone: Record<TemplateState, Tone> = { draft: 'plain', proposed: 'busy', published: 'good', withdrawn: 'warn' };

export function TemplateMark({ state }: { state: TemplateState }) {
  const { t } = useTranslation();
  return <Mark tone={tone[state]}>{t(`templates.states.${state}`)}</Mark>;
}
