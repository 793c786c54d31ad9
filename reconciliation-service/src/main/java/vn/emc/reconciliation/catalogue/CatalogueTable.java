package vn.emc.reconciliation.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.contracts.services.ServiceCatalogueMessage;

/** Where catalogues are kept. */
@Component
@RequiredArgsConstructor
class CatalogueTable {
    private final JdbcClient database;

    void apply(ServiceCatalogueMessage message) {
        if (message.state() != null) {
            replace(message.state());
        }
        if (message.part() != null) {
            add(message.part());
        }
    }

    /** The versions of a site's catalogue whose parts are all there, in the order in which they became the default. */
    List<DefaultPeriod> complete(int siteId) {
        return database
                .sql("select defaults from catalogue where site_id = ?")
                .param(siteId)
                .query(String.class)
                .optional()
                .stream()
                .flatMap(text -> Stream.of(ContractJson.mapper().readValue(text, DefaultPeriod[].class)))
                .filter(period -> parts(siteId, period.versionId()) >= period.parts())
                .toList();
    }

    List<CatalogueService> services(int siteId, long versionId) {
        return database
                .sql("select services from catalogue_part where site_id = ? and version_id = ? order by number")
                .param(siteId)
                .param(versionId)
                .query(String.class)
                .stream()
                .flatMap(text -> Arrays.stream(ContractJson.mapper().readValue(text, CatalogueService[].class)))
                .toList();
    }

    private long parts(int siteId, long versionId) {
        return database.sql("select count(*) from catalogue_part where site_id = ? and version_id = ?")
                .param(siteId)
                .param(versionId)
                .query(Long.class)
                .single();
    }

    private void replace(CatalogueState state) {
        database.sql("""
                        insert into catalogue as c (site_id, revision, defaults) values (:site, :revision, :defaults::jsonb)
                        on conflict (site_id) do update set revision = excluded.revision, defaults = excluded.defaults
                        where c.revision < excluded.revision""")
                .param("site", state.siteId())
                .param("revision", state.revision())
                .param("defaults", ContractJson.mapper().writeValueAsString(state.defaults()))
                .update();
    }

    private void add(CataloguePart part) {
        database.sql("""
                        insert into catalogue_part (site_id, version_id, number, services)
                        values (:site, :version, :number, :services::jsonb) on conflict do nothing""")
                .param("site", part.siteId())
                .param("version", part.versionId())
                .param("number", part.number())
                .param("services", ContractJson.mapper().writeValueAsString(part.services()))
                .update();
    }
}
