import { Injectable } from '@nestjs/common';
import { EmploymentsService } from './employments.service.js';
import { EnrolmentsService } from './enrolments.service.js';

/** Both kinds of places that a person can be given when entered. */
@Injectable()
export class Careers {
  constructor(
    readonly enrolments: EnrolmentsService,
    readonly employments: EmploymentsService,
  ) {}
}
