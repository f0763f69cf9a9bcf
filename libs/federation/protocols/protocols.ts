import { Injectable } from '@nestjs/common';
import type { SourceKind } from '../sources/source-config.js';
import { CasProtocol } from './cas.js';
import { OAuth2Protocol } from './oauth2.js';
import { OidcProtocol } from './oidc.js';
import type { Protocol } from './protocol.js';
import { SamlProtocol } from './saml.js';

/** The ways of asking, by kind of source. */
@Injectable()
export class Protocols {
  private readonly byKind: Readonly<Record<SourceKind, Protocol>>;

  constructor(oidc: OidcProtocol, oauth2: OAuth2Protocol, cas: CasProtocol, saml: SamlProtocol) {
    this.byKind = { oidc, oauth2, cas, saml };
  }

  of = (kind: SourceKind): Protocol => this.byKind[kind];
}
