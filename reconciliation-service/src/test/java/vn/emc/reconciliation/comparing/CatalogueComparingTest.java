package vn.emc.reconciliation.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.KnownCatalogues;
import vn.emc.reconciliation.catalogue.Catalogues;
import vn.emc.reconciliation.comparison.Rules;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.State;
import vn.emc.test.ServiceTest;

/** Comparisons ask the catalogues that were the sites' defaults in the period. */
@ServiceTest(database = "emc_reconciliation")
@Import(ComparingScene.Handed.class)
class CatalogueComparingTest {
    private static final String HEADER = "Mã hồ sơ;Mã TTHC\n";

    private final ComparingScene at;
    private final Catalogues catalogues;
    private final ComparisonRules rules;
    private final ComparisonTable comparisons;
    private final Reconciliations reconciliations;

    CatalogueComparingTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database,
            @Autowired ComparingScene.Handed handed,
            @Autowired Catalogues catalogues,
            @Autowired ComparisonRules rules,
            @Autowired ComparisonTable comparisons,
            @Autowired Reconciliations reconciliations) {
        this.at = new ComparingScene(port, sites, database, handed);
        this.catalogues = catalogues;
        this.rules = rules;
        this.comparisons = comparisons;
        this.reconciliations = reconciliations;
    }

    @Test
    void whatNoCatalogueHasIsFoundAndLongCodesMeanTheSame() {
        var id = comparing();
        know(1, "1.000001.000.00.00.H56", "000009");

        var compared = compare(id);

        assertThat(compared.at("/result/notInCatalogue").intValue()).isEqualTo(1);
        assertThat(compared.at("/catalogues/" + at.scene.site + "/0").intValue())
                .isEqualTo(1);
        var found = at.scene.operator.get(path(id) + "/comparisons/1/findings?class=NOT_IN_CATALOGUE");
        assertThat(codes(found.expect(200).json())).containsExactly("H56-250101-0003");
    }

    @Test
    void aSiteWithoutACatalogueSaysNothing() {
        var compared = compare(comparing());

        assertThat(compared.at("/result/notInCatalogue").intValue()).isZero();
        assertThat(compared.get("catalogues").isEmpty()).isTrue();
    }

    @Test
    void aComparisonAsksItsVersionWhateverComesLater() {
        var id = comparing();
        know(1, "1.000001", "000009");
        compare(id);
        know(2, "1.000001", "000009", "000007");

        var again = compare(id);

        assertThat(again.at("/result/notInCatalogue").intValue()).isZero();
        assertThat(rulesOf(id, 1).catalogue().knows(at.scene.site, "000007")).isFalse();
        assertThat(rulesOf(id, 2).catalogue().knows(at.scene.site, "000007")).isTrue();
    }

    private Rules rulesOf(long id, int number) {
        var one = reconciliations.all(List.of(State.COMPARISON)).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
        return rules.of(one, comparisons.find(id, number).orElseThrow());
    }

    private long comparing() {
        return at.comparing(at.line("H56-250101-0001", 4)
                + at.line("H56-250101-0002", "000009", 4)
                + at.line("H56-250101-0003", "000007", 4));
    }

    private JsonNode compare(long id) {
        at.upload(id, HEADER + "H56-250101-0001;1.000001\n" + "H56-250101-0002;000009\n" + "H56-250101-0003;000007\n");
        return at.compare(id);
    }

    private void know(long version, String... codes) {
        KnownCatalogues.tell(at.scene.site, version, codes);
        var period = new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-06-30"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> catalogues
                        .versions(List.of(at.scene.site), period)
                        .equals(Map.of(at.scene.site, List.of(version))));
    }

    private static List<String> codes(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.at("/emc/codeProfile").asString())
                .toList();
    }
}
