import type { Provider } from '@nestjs/common';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.schema.js';
import { KeyProvider } from './key-provider.js';
import { MasterKeyProvider } from './master-key-provider.js';
import { TransitKeyProvider } from './transit-key-provider.js';

export const keyProvider: Provider = {
  provide: KeyProvider,
  inject: [SETTINGS],
  useFactory: (settings: Settings): KeyProvider =>
    settings.KEY_PROVIDER === 'vault' ? new TransitKeyProvider(settings) : new MasterKeyProvider(settings),
};
