package vn.emc.catalog.imports;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import vn.emc.catalog.CatalogApi;
import vn.emc.catalog.CatalogApi.Answer;

/** A site's catalogue as a program sees it. */
public record SiteCatalogue(CatalogApi api, int siteId) {

    /** Of a new site. */
    public static SiteCatalogue ofNewSite(CatalogApi admin, String organisation) {
        return new SiteCatalogue(admin, admin.createSite(organisation));
    }

    public SiteCatalogue as(CatalogApi other) {
        return new SiteCatalogue(other, siteId);
    }

    public String path(String rest) {
        return CatalogApi.SITES + "/" + siteId + rest;
    }

    public String importPath(long importId, String rest) {
        return path("/service-imports/" + importId + rest);
    }

    public Answer upload(byte[] file, boolean makeDefault) {
        return api.upload(path("/service-imports?default=" + makeDefault), "danh-muc.xlsx", file);
    }

    /** Uploads and waits for the end. */
    public JsonNode imported(byte[] file, boolean makeDefault) {
        return finished(upload(file, makeDefault).expect(202).json().get("id").longValue());
    }

    public JsonNode finished(long importId) {
        return await("the import to end")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> api.get(importPath(importId, "")).expect(200).json(),
                        view -> !view.get("state").asString().matches("WAITING|READING"));
    }

    public Answer makeDefault(long importId, boolean goodRowsOnly) {
        return api.put(importPath(importId, "/default?goodRowsOnly=" + goodRowsOnly), "");
    }

    public JsonNode services(String query) {
        return api.get(path("/services" + query)).expect(200).json();
    }
}
