import { Injectable } from '@nestjs/common';
import { Database, checkVersion, kernelErrors, caller, invalidFields, refuse } from '#shuyuan/kernel';
import { Application } from './application.entity.js';
import { applicationErrors } from './applications.errors.js';
import { ApplicationsService } from './applications.service.js';
import { submitErrors } from './form/form-checks.js';
import { TenantOpening } from './tenant-opening.js';
import { partyOf, step, type Transition } from './workflow.js';

export interface TransitionInput {
  readonly comment?: string;
  readonly overrideReason?: string;
  readonly ifMatch?: string;
}

/** Moves applications along. The row is locked first, so of two officers deciding at once one wins and the other is told. */
@Injectable()
export class ApplicationWorkflowService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly tenants: TenantOpening,
  ) {}

  async move(id: string, transition: Transition, input: TransitionInput): Promise<Application> {
    return this.database.tx(async (manager) => {
      const application = await manager.findOne(Application, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!application) throw kernelErrors['resource.not-found']();
      const from = application.state;
      const party = partyOf(caller(), application);
      const allowed = party && step(transition, application.applicantKind, party);
      if (!allowed) throw applicationErrors['application.not-your-turn']();
      if (!allowed.from.includes(from)) throw applicationErrors['application.transition-not-allowed']({ state: from, action: transition });
      checkVersion(input.ifMatch, application.version);
      if (allowed.comment && !input.comment) throw invalidFields([{ field: 'comment', code: 'comment-required' }]);

      if (transition === 'submit') await this.prepareSubmission(application);
      if (transition === 'approve') await this.prepareApproval(application, input.overrideReason);
      application.state = allowed.to;
      application.version += 1;
      application.updatedAt = new Date();
      await manager.save(application);
      if (transition === 'approve') {
        application.tenantId = await this.tenants.open(application);
        await manager.save(application);
      }
      await this.applications.record(application, transition, from, input.overrideReason ?? input.comment ?? null);
      return application;
    });
  }

  /** The city may have filed since the draft was saved, so the rules are asked again. */
  private async prepareSubmission(application: Application): Promise<void> {
    await this.decideAnew(application);
    refuse(submitErrors(application.form, application.decision));
    application.submittedAt = new Date();
  }

  private async prepareApproval(application: Application, overrideReason: string | undefined): Promise<void> {
    await this.decideAnew(application);
    if (!application.decision.blocking) return;
    if (!overrideReason)
      throw applicationErrors['application.override-required'](
        { rule: application.rule },
        { fields: [{ field: 'overrideReason', code: 'override-required' }] },
      );
    application.overrideReason = overrideReason;
  }

  private async decideAnew(application: Application): Promise<void> {
    application.decision = await this.applications.decideFor(application.unitCode, application.form);
    application.rule = application.decision.rule;
    application.force = application.decision.force;
  }
}
