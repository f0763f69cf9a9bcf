import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, kernelErrors, type Settings } from '#shuyuan/kernel';

export interface SmsMessage {
  readonly mobile: string;
  readonly text: string;
  readonly code: string;
  readonly purpose: 'sign-in' | 'enrol';
}

/** What carries one-time codes to mobile phones (短信网关). */
export abstract class SmsGateway {
  abstract readonly offered: boolean;
  /** Resolves once the gateway has taken the message. Throws 503 when it does not. */
  abstract send(message: SmsMessage): Promise<void>;
}

const PATIENCE_MS = 5000;

/** Any gateway that takes JSON over HTTP; those with a form of their own stand behind a small bridge. */
@Injectable()
export class HttpSmsGateway extends SmsGateway {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    super();
  }

  get offered(): boolean {
    return this.settings.SMS_GATEWAY_URL !== '';
  }

  async send(message: SmsMessage): Promise<void> {
    const { SMS_GATEWAY_URL: url, SMS_GATEWAY_TOKEN: token } = this.settings;
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify(message),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`the SMS gateway answered ${response.status}`);
    } catch (cause) {
      throw kernelErrors['service.unavailable']({}, { cause, retryAfterSeconds: 30 });
    }
  }
}
