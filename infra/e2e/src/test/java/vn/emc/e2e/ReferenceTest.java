package vn.emc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.emc.local.Part;
import vn.emc.simulator.platform.PlatformException;
import vn.emc.simulator.reference.Catalogue;
import vn.emc.simulator.reference.Catalogue.Service;
import vn.emc.simulator.reference.Owners;
import vn.emc.simulator.reference.Question;
import vn.emc.simulator.reference.Questions;
import vn.emc.simulator.reference.RawLedger;
import vn.emc.simulator.reference.Reference;
import vn.emc.simulator.reference.ServiceReference;
import vn.emc.simulator.world.Calendar;

/**
 * What the platform reports is what the raw ledger says when it is read by the letter, dossier by dossier: every answer, to
 * the last dossier, whatever happened on the way.
 */
@Order(4)
@WithPlatform
class ReferenceTest {
    /** Another history: {@code -Demc.e2e.seed=…}. */
    private static final long SEED = Long.getLong("emc.e2e.seed", 1043);

    private static final LocalDate MERGER = LocalDate.of(2025, 6, 30);
    private static final int LATE_NIGHTS = 45;

    private final Platform platform;
    private final DossierTopic topic;
    private final LocalDate today = LocalDate.now(Clock.system(Calendar.ZONE));
    private final Map<Integer, SiteCatalogue> catalogues = new HashMap<>();

    ReferenceTest(Platform platform) {
        this.platform = platform;
        this.topic = new DossierTopic(platform);
    }

    @Test
    void everyAnswerIsWhatTheLedgerSays() throws IOException, InterruptedException {
        var story = new TroubledStory(platform, topic, SEED);
        var unit = story.newUnit("H56", "H56.77", "000.00.77.H56");
        for (var site :
                List.of(story.newSite("H25"), story.newSite("H42"), story.newSite("G04"), story.newSite(unit))) {
            catalogues.put(site.siteId(), new SiteCatalogue(platform.as("admin"), site, today));
        }
        var codes = story.codes();
        become(codes, 0);
        // across the mergers of ministries and provinces, and until today
        story.tell(LocalDate.of(2025, 2, 20), LocalDate.of(2025, 3, 8));
        story.tell(MERGER.minusDays(12), MERGER.plusDays(14));
        story.tell(today.minusDays(16), today.minusDays(1));
        become(codes, 1);
        decide(codes);
        story.tellWithoutTimes(List.of(today, today.minusDays(1), today.minusDays(40), today.minusDays(500)));
        story.sendOnceMore();
        story.sendUnreadableThenReplay();
        story.correct();
        assertThat(topic.redeliver(story.siteIds())).isPositive();
        story.moveUnit("H56.77", "H42", "000.00.78.H56");
        topic.awaitApplied();
        awaitAlias("000.00.78.H56");

        var outcome = reference().compare(ledger(), platform.as("officer"), questions(story, codes));

        assertThat(outcome.differences())
                .as(
                        "seed %d, %d dossiers, %d events, %d rows",
                        SEED, outcome.dossiers(), outcome.events(), outcome.rows())
                .isEmpty();
        assertThat(outcome.dossiers()).isGreaterThan(1_000);
        assertThat(serviceReference().differences(ledger(), platform.as("officer"), serviceQuestions(story)))
                .as("seed %d, services", SEED)
                .isEmpty();
    }

    private void become(List<String> codes, int version) throws IOException, InterruptedException {
        for (var catalogue : catalogues.values()) {
            catalogue.become(VariedCatalogue.version(codes, version));
        }
    }

    /** Two decisions for each site about codes its catalogue does not know, of which one is taken back. */
    private void decide(List<String> codes) throws InterruptedException {
        for (var catalogue : catalogues.values()) {
            var unknown = VariedCatalogue.unknown(codes);
            List<Service> offered = catalogue.offered();
            for (var number = 0; number < 3; number++) {
                catalogue.decide(unknown.get(number), offered.get(number));
            }
            catalogue.takeBack(unknown.getFirst());
        }
    }

    private void awaitAlias(String alias) {
        var path = "/api/reports/v1/indicators?ids=B1&organisation=" + alias;
        Platform.await("the reports to know the unit's other name")
                .ignoreExceptionsInstanceOf(PlatformException.class)
                .until(() -> platform.as("officer").get(path).has("rows"));
    }

    private Reference reference() throws InterruptedException {
        return new Reference(Owners.of(platform.as("admin")), known(), today);
    }

    private ServiceReference serviceReference() throws InterruptedException {
        return new ServiceReference(Owners.of(platform.as("admin")), known(), today);
    }

    private Map<Integer, Catalogue> known() {
        var known = new HashMap<Integer, Catalogue>();
        catalogues.forEach((site, catalogue) -> known.put(site, catalogue.known()));
        return known;
    }

    private RawLedger ledger() {
        return new RawLedger(platform.local().jdbcUrl(Part.INGEST));
    }

    private List<Question> questions(TroubledStory story, List<String> codes) {
        var questions = new ArrayList<Question>();
        var everything = Question.of(LocalDate.of(2025, 1, 1), today);
        questions.addAll(Questions.overviews(everything));
        // neither begins nor ends with a month
        questions.addAll(Questions.overviews(Question.of(MERGER.minusDays(5), today.minusDays(LATE_NIGHTS))));
        for (var organisation : List.of("H42", "H25", "G17", "H56", "H56.77", "000.00.78.H56")) {
            questions.addAll(Questions.summaries(everything.ofOrganisation(organisation)));
        }
        questions.addAll(Questions.summaries(everything.ofLevel(4)));
        for (var site : story.siteIds()) {
            questions.addAll(Questions.procedures(everything, site));
            for (var code : codes.subList(0, 6)) {
                questions.add(everything.ofSite(site).ofProcedure(code));
            }
        }
        return questions;
    }

    /** Site by site, and of a unit whose only site is known: others may have catalogues that other tests gave them. */
    private List<Question> serviceQuestions(TroubledStory story) {
        var questions = new ArrayList<Question>();
        for (var period : List.of(
                Question.of(LocalDate.of(2025, 1, 1), today),
                Question.of(MERGER.minusDays(5), today.minusDays(LATE_NIGHTS)))) {
            for (var site : story.siteIds()) {
                questions.addAll(Questions.services(period.ofSite(site)));
            }
            questions.addAll(Questions.services(period.ofOrganisation("000.00.78.H56")));
        }
        return questions;
    }
}
