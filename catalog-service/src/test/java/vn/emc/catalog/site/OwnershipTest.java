package vn.emc.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.test.ServiceTest;

/** A list must show exactly the sites that can be opened: the query and {@link UnitCode#liesUnder} agree. */
@ServiceTest(database = "emc_catalog")
@Transactional
class OwnershipTest {
    private static final List<String> OWNERS = List.of(
            "H56",
            "H57",
            "H56.14",
            "H56.140",
            "H56.14.01",
            "H56.15",
            "000.00.14.H56",
            "000.05.14.H56",
            "000.00.14.H57");

    @Autowired
    private JdbcClient database;

    @Autowired
    private SiteRepository sites;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H56",
                "H57",
                "H42",
                "H56.14",
                "H56.140",
                "H56.14.01",
                "000.00.14.H56",
                "000.05.14.H56",
                "000.00.00.H56"
            })
    void theQueryAndTheCodeAgreeOnWhatLiesUnderAUnit(String unit) {
        createSites();

        var owners = sites.findAll(SiteFilter.under(UnitCode.parse(unit))).stream()
                .filter(site -> site.getId() > 9_000_000)
                .map(Site::organisation)
                .toList();

        assertThat(owners)
                .containsExactlyInAnyOrderElementsOf(OWNERS.stream()
                        .map(UnitCode::parse)
                        .filter(owner -> owner.liesUnder(UnitCode.parse(unit)))
                        .toList());
    }

    private void createSites() {
        for (var index = 0; index < OWNERS.size(); index++) {
            database.sql("""
                            insert into organisation (code, name, kind, parent, search_text, version,
                                                      created_at, created_by, changed_at, changed_by)
                            values (:code, 'Sở', 'UNIT', 'H26', 'so', 0, now(), 'test', now(), 'test')
                            on conflict do nothing
                            """).param("code", OWNERS.get(index)).update();
            database.sql("""
                            insert into site (id, name, url, kind, organisation, ingest_mode, allowed_cidrs, active,
                                              search_text, version, created_at, created_by, changed_at, changed_by)
                            values (:id, 'Trang', 'https://a.vn', 'PORTAL', :owner, 'KEY', '{}', true, 'trang', 0,
                                    now(), 'test', now(), 'test')
                            """)
                    .param("id", 9_000_001 + index)
                    .param("owner", OWNERS.get(index))
                    .update();
        }
    }
}
