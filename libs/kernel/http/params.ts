import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { kernelErrors } from '../errors/kernel.errors.js';

/** An id in a path. What is not a UUID cannot exist, so the answer is 404 like for any other unknown id. */
@Injectable()
export class IdParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw kernelErrors['resource.not-found']();
    return value.toLowerCase();
  }
}
