import type { Id } from '@probant/domain-kernel';
import type { ReferentielTree } from '@probant/domain-referentiel';
import type { TestApi } from './test-api.js';

/** A certification with one published référentiel, written past every policy. */
export async function publishedCertification(api: TestApi, certifierId: Id, tree: ReferentielTree, part: { readonly regime?: 'portal' | 'own'; readonly registrationEndsOn?: string } = {}): Promise<{ readonly certificationId: Id; readonly referentielId: Id }> {
  const certificationId = api.id();
  await api.owner.query("insert into certification values ($1, $2, 'Conduite de projets culturels', 'RNCP12345', 6, $3, $4, now())", [certifierId, certificationId, part.regime ?? 'portal', part.registrationEndsOn ?? null]);
  return { certificationId, referentielId: await publishedVersion(api, certifierId, certificationId, tree) };
}

/** One more published version of a certification. */
export async function publishedVersion(api: TestApi, certifierId: Id, certificationId: Id, tree: ReferentielTree): Promise<Id> {
  const id = api.id();
  await api.owner.query(
    `insert into referentiel (certifier_id, id, certification_id, version, status, source_name, source_hash, source_key, tree, imported_at, published_at)
     values ($1, $2, $3, (select coalesce(max(version), 0) + 1 from referentiel where certification_id = $3), 'published', 's', 'h', 'k', $4, now(), now())`,
    [certifierId, id, certificationId, JSON.stringify(tree)],
  );
  return id;
}
