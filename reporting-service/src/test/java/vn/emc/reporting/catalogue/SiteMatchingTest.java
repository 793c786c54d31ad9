package vn.emc.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.reporting.catalogue.VersionDays.Beginning;

/** Version 1 from January, version 2 from July, version 3 from October 2024. */
class SiteMatchingTest {
    private static final int CODE = 7;

    private static CatalogueService service(long id, @Nullable String idCdvcqg, String idMcdt) {
        return new CatalogueService(id, "Dịch vụ " + id, 4, null, idCdvcqg, idMcdt);
    }

    @SafeVarargs
    private static SiteMatching matching(Map<String, Long> aliases, List<CatalogueService>... versions) {
        var beginnings = new ArrayList<Beginning>();
        var known = new HashMap<Long, KnownVersion>();
        for (var number = 1; number <= versions.length; number++) {
            var month = List.of(1, 7, 10).get(number - 1);
            beginnings.add(new Beginning(number, Instant.parse("2024-%02d-01T00:00:00Z".formatted(month))));
            known.put((long) number, new KnownVersion(versions[number - 1]));
        }
        return SiteMatching.of(
                VersionDays.of(beginnings), known, Decisions.of(aliases, inOrder(known, versions.length)));
    }

    private static List<KnownVersion> inOrder(Map<Long, KnownVersion> known, int versions) {
        return LongStream.rangeClosed(1, versions).mapToObj(known::get).toList();
    }

    private static String text(List<CodeMatch> matches) {
        return String.join(
                "; ",
                matches.stream()
                        .map(match -> "%s..%s %s %s %s"
                                .formatted(
                                        match.first().equals(LocalDate.of(1, 1, 1)) ? "" : match.first(),
                                        match.last().getYear() == 9999 ? "" : match.last(),
                                        match.serviceId(),
                                        match.kind(),
                                        match.national()))
                        .toList());
    }

    @Test
    void versionsThatAgreeMakeOneSpan() {
        var service = service(1, "2.000221.000.00.00.H34", "000001");
        var matching = matching(Map.of(), List.of(service), List.of(service, service(2, null, "000002")));

        assertThat(text(matching.match(CODE, "2.000221"))).isEqualTo(".. 1 NATIONAL_PART 2.000221");
        assertThat(text(matching.match(CODE, "000002"))).isEqualTo("2024-07-01.. 2 ID_MCDT null");
    }

    @Test
    void eachDayIsJudgedByItsVersion() {
        var matching = matching(
                Map.of(),
                List.of(service(1, null, "A")),
                List.of(service(2, null, "A")),
                List.of(service(3, null, "B")));

        assertThat(text(matching.match(CODE, "A")))
                .isEqualTo("..2024-06-30 1 ID_MCDT null; 2024-07-01..2024-09-30 2 ID_MCDT null");
    }

    @Test
    void whatWasDecidedHoldsForThePastTooAlsoWhereTheVersionLacksTheService() {
        var matching = matching(
                Map.of("X", 2L), List.of(service(1, null, "A")), List.of(service(2, "1.000001", "B")), List.of());

        assertThat(text(matching.match(CODE, "X"))).isEqualTo(".. 2 ALIAS 1.000001");
    }

    @Test
    void anExactCodeStandsAboveWhatWasDecided() {
        var matching = matching(Map.of("A", 2L), List.of(service(1, null, "A")), List.of(service(2, null, "B")));

        assertThat(text(matching.match(CODE, "A"))).isEqualTo("..2024-06-30 1 ID_MCDT null; 2024-07-01.. 2 ALIAS null");
    }

    @Test
    void whatWasDecidedStandsAboveTheNationalPart() {
        var matching = matching(
                Map.of("1.000001", 2L), List.of(service(1, "1.000001.H34", "A")), List.of(service(2, null, "B")));

        assertThat(text(matching.match(CODE, "1.000001"))).isEqualTo(".. 2 ALIAS null");
    }

    @Test
    void servicesThatShareANationalCodeAreCountedApart() {
        var twins = List.of(service(1, "1.000001.H34", "A"), service(2, "1.000001.000.00.00.H34", "B"));
        var matching = matching(Map.of(), twins);

        assertThat(text(matching.match(CODE, "A"))).isEqualTo(".. 1 ID_MCDT null");
        assertThat(matching.match(CODE, "1.000001")).isEmpty();
    }

    @Test
    void anAliasOfAServiceNoVersionHasIsOfNoEffect() {
        assertThat(matching(Map.of("X", 9L), List.of(service(1, null, "A"))).match(CODE, "X"))
                .isEmpty();
    }

    @Test
    void whatWasDecidedOutlivesAVersionThatWasReplacedOnItsDay() {
        var morning = new KnownVersion(List.of(service(1, null, "A"), service(2, "1.000001", "B")));
        var evening = new KnownVersion(List.of(service(1, null, "A")));
        var days = VersionDays.of(List.of(
                new Beginning(1, Instant.parse("2024-07-01T02:00:00Z")),
                new Beginning(2, Instant.parse("2024-07-01T09:00:00Z"))));

        var matching = SiteMatching.of(
                days, Map.of(1L, morning, 2L, evening), Decisions.of(Map.of("X", 2L), List.of(morning, evening)));

        assertThat(text(matching.match(CODE, "X"))).isEqualTo(".. 2 ALIAS 1.000001");
    }

    @Test
    void daysOnWhichTheServiceHasAnotherLevelAreKeptApart() {
        var before = new CatalogueService(1, "A", 3, null, null, "A");
        var after = new CatalogueService(1, "A", 4, null, null, "A");

        var matches = matching(Map.of(), List.of(before), List.of(after), List.of(after))
                .match(CODE, "A");

        assertThat(matches).extracting(CodeMatch::level).containsExactly(3, 4);
        assertThat(text(matches)).isEqualTo("..2024-06-30 1 ID_MCDT null; 2024-07-01.. 1 ID_MCDT null");
    }
}
