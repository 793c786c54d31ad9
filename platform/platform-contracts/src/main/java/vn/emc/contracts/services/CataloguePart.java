package vn.emc.contracts.services;

import java.util.List;

/**
 * Some of the services of one version of a catalogue, which may be too large for one message. Versions never change, so
 * neither does a part. Key {@code siteId:versionId:number}.
 *
 * @param number from 0
 */
public record CataloguePart(int siteId, long versionId, int number, List<CatalogueService> services) {
    public CataloguePart {
        services = List.copyOf(services);
    }

    public static String key(int siteId, long versionId, int number) {
        return siteId + ":" + versionId + ":" + number;
    }

    public String key() {
        return key(siteId, versionId, number);
    }
}
