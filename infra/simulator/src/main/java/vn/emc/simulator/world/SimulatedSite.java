package vn.emc.simulator.world;

/**
 * A dossier system that sends.
 *
 * @param siteId its id on the platform
 * @param organisation code of the ministry or province that owns it, such as {@code H56}
 * @param apiKey the key it sends with; empty when the site is open
 */
public record SimulatedSite(int siteId, String organisation, String apiKey) {
    @Override
    public String toString() {
        return organisation + "/" + siteId;
    }
}
