import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What of a child's data a guardian may agree to: 基本档案, 学习记录, 空间与作品, 照片影像, 向上级平台共享. */
export const CONSENT_SCOPES = ['profile', 'learning', 'space', 'images', 'sharing'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** 儿童个人信息保护规则和用户协议: one version, never changed once published (儿童个人信息网络保护规定 §8-10). */
@Entity('consent_texts')
export class ConsentText {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('text', { array: true })
  scopes: ConsentScope[];

  /** Who answers for children's data (专人负责). */
  @Column('text', { name: 'responsible_name' })
  responsibleName: string;

  @Column('text', { name: 'responsible_contact' })
  responsibleContact: string;

  @Column('timestamptz', { name: 'published_at', default: () => 'now()' })
  publishedAt: Date;
}
