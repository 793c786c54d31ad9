package vn.emc.ingest.sites;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lombok.extern.slf4j.Slf4j;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.Network;
import vn.emc.contracts.sites.SiteState;

/**
 * What collecting needs to know of a site, decoded once.
 *
 * @param url its address, as its owner gave it
 * @param allowedNetworks where calls may come from in mode OPEN; empty means anywhere
 * @param keys the active keys
 */
@Slf4j
public record Site(
        int siteId, boolean active, String url, IngestMode mode, List<Network> allowedNetworks, List<Key> keys) {

    /**
     * An active key.
     *
     * @param hash SHA-256 of the key text
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual only
    public record Key(UUID keyId, byte[] hash) {}

    static Site of(SiteState state) {
        return new Site(
                state.siteId(),
                state.active(),
                state.url(),
                state.ingestMode(),
                state.allowedCidrs().stream()
                        .map(cidr -> Network.parse(cidr).orElseGet(() -> {
                            log.error("Site {} allows {}, which is no network", state.siteId(), cidr);
                            return Network.NOWHERE;
                        }))
                        .toList(),
                state.keys().stream()
                        .map(key -> new Key(key.keyId(), HexFormat.of().parseHex(key.hash())))
                        .toList());
    }
}
