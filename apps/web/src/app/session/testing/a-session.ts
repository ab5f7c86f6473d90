import type { SessionView } from '@probant/contract';
import type { Role } from '@probant/domain-kernel';

/** A session of Nadège in one organisation, with these roles. */
export function aSession(roles: Role[] = ['candidate'], mode: SessionView['mode'] = 'try'): SessionView {
  return {
    person: { id: '01900000-0000-7000-8000-000000000001', givenName: 'Nadège', familyName: 'Kerbrat', email: 'nadege@exemple.fr' },
    memberships: [{ organisation: { id: '01900000-0000-7000-8000-000000000002', slug: 'belvedere', name: 'École du Belvédère', kind: 'both' }, roles, candidacies: roles.includes('candidate') ? [{ id: '01900000-0000-7000-8000-000000000003', title: 'Responsable de projets', status: 'building' }] : [] }],
    mode,
  };
}
