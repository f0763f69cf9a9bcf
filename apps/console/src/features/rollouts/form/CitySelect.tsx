import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { named } from '../../../shared/NamedList';
import { useCities } from '../../../shared/useCities';

interface Props {
  id: string;
  label: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
}

/** Areas as on the map: the city, its counties, and the 直管县 in it. */
export function CitySelect({ id, label, value = [], onChange }: Props) {
  const { t } = useTranslation();
  const cities = useCities(true);
  return (
    <Select
      id={id}
      aria-label={label}
      popupRender={named(label)}
      mode="multiple"
      value={value}
      options={cities}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('rollouts.form.citiesHint')}
      onChange={(codes: string[]) => onChange?.(codes)}
    />
  );
}
