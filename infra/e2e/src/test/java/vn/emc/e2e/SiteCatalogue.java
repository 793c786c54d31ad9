package vn.emc.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformException;
import vn.emc.simulator.reference.Catalogue;
import vn.emc.simulator.reference.Catalogue.Service;
import vn.emc.simulator.reference.Catalogue.Version;
import vn.emc.simulator.world.SimulatedSite;
import vn.emc.spreadsheet.SheetWriter;

/**
 * A site's catalogue and what people decide about its codes, changed through the platform's interfaces and written down for the
 * reference.
 */
final class SiteCatalogue {
    private static final List<String> HEADER = List.of("Name", "Level", "Url", "ID CDVCQG", "ID MCDT");
    private static final List<Integer> LEVELS = List.of(4, 3, 0);
    private static final int PAGE_SIZE = 500;

    private final PlatformApi admin;
    private final SimulatedSite site;
    private final LocalDate today;
    private final List<Version> versions = new ArrayList<>();
    private final Map<String, Long> aliases = new HashMap<>();
    private final Map<String, Long> aliasIds = new HashMap<>();

    SiteCatalogue(PlatformApi admin, SimulatedSite site, LocalDate today) {
        this.admin = admin;
        this.site = site;
        this.today = today;
    }

    /** A row of an import file. */
    record Row(@Nullable String idCdvcqg, String idMcdt) {}

    Catalogue known() {
        return new Catalogue(List.copyOf(versions), Map.copyOf(aliases));
    }

    /** Imports a version and makes it the default. */
    void become(List<Row> rows) throws IOException, InterruptedException {
        var file = Files.createTempFile("emc-e2e-catalogue", ".xlsx");
        try {
            write(rows, file);
            var imports = "/api/catalog/v1/sites/" + site.siteId() + "/service-imports";
            var imported = admin.upload(imports + "?default=true", file);
            Platform.await("the import of a catalogue")
                    .until(() -> admin.get(imports + "/" + imported.path("id").asLong())
                            .path("state")
                            .asString()
                            .equals("READY"));
        } finally {
            Files.delete(file);
        }
        versions.add(new Version(today, services()));
    }

    /** In each version a service has another level. */
    private void write(List<Row> rows, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var sheet = new SheetWriter(out)) {
            sheet.header(HEADER);
            for (var number = 0; number < rows.size(); number++) {
                var row = rows.get(number);
                var level = LEVELS.get((number + versions.size()) % LEVELS.size());
                var national = row.idCdvcqg == null ? "" : row.idCdvcqg;
                sheet.row(List.of("Dịch vụ " + row.idMcdt, level, "", national, row.idMcdt));
            }
        }
    }

    private List<Service> services() throws InterruptedException {
        var view = admin.get("/api/catalog/v1/sites/" + site.siteId() + "/services?size=" + PAGE_SIZE);
        var services = new ArrayList<Service>();
        for (var item : view.path("items")) {
            services.add(new Service(
                    item.path("id").asLong(),
                    item.path("level").asInt(),
                    text(item.path("idCdvcqg")),
                    item.path("idMcdt").asString()));
        }
        return services;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() && !value.asString().isEmpty() ? value.asString() : null;
    }

    /** The services of the default version. */
    List<Service> offered() {
        return versions.getLast().services();
    }

    /** Decides that a code means a service, as soon as the reports know the service. */
    void decide(String code, Service service) {
        var request = Map.of("siteId", site.siteId(), "code", code, "serviceId", service.id());
        var decided = Platform.await("the decision about " + code)
                .ignoreExceptionsInstanceOf(PlatformException.class)
                .until(() -> admin.post("/api/reports/v1/code-aliases", request), view -> view.has("id"));
        aliases.put(code, service.id());
        aliasIds.put(code, decided.path("id").asLong());
    }

    void takeBack(String code) throws InterruptedException {
        admin.delete("/api/reports/v1/code-aliases/" + aliasIds.get(code));
        aliases.remove(code);
    }
}
