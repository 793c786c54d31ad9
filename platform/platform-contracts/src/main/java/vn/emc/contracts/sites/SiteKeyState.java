package vn.emc.contracts.sites;

import java.util.UUID;

/**
 * An active key of a site. The key itself is nowhere stored.
 *
 * @param keyId names the key
 * @param hash SHA-256 of the whole key text, lower-case hex
 */
public record SiteKeyState(UUID keyId, String hash) {}
