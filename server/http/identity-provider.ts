import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import type { IdentityProvider } from '../environment.ts'

/** Under which its accounts are stored, and the end of the address it sends people back to: /api/auth/callback/oidc. */
export const PROVIDER_ID = 'oidc'

/** Authorization code with PKCE, state and nonce; the ID token is checked against the provider's published keys. */
export function openIdConnect({ issuer, clientId, clientSecret, name }: IdentityProvider) {
  return genericOAuth({
    config: [
      {
        providerId: PROVIDER_ID,
        name,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        requireIdTokenVerification: true,
        mapProfileToUser: (profile) => ({
          name: profile.name || String(profile.email ?? '').split('@')[0] || 'Learner',
        }),
      },
    ],
  })
}
