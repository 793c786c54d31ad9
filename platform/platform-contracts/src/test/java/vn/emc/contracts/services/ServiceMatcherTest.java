package vn.emc.contracts.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of letter 2023, annex I, and what senders make of their codes. */
class ServiceMatcherTest {
    private static final List<CatalogueService> LETTER = List.of(
            service(1, 0, "2.000221.000.00.00.H34", "000001"),
            service(2, 3, "1.003984.000.00.00.H34", "000002"),
            service(3, 4, "1.001001.000.00.00.H34", "000003"));

    private static CatalogueService service(long id, int level, @Nullable String idCdvcqg, String idMcdt) {
        return new CatalogueService(id, "Dịch vụ " + id, level, null, idCdvcqg, idMcdt);
    }

    private static @Nullable ServiceMatch match(List<CatalogueService> services, String code) {
        return ServiceMatcher.of(services).match(code);
    }

    @ParameterizedTest
    @CsvSource({
        "000001,                 1, 0, ID_MCDT",
        "000003,                 3, 4, ID_MCDT",
        "' 000003 ',             3, 4, ID_MCDT",
        "2.000221.000.00.00.H34, 1, 0, ID_CDVCQG",
        "2.000221,               1, 0, NATIONAL_PART",
        "2.000221.H34,           1, 0, NATIONAL_PART",
        "2.000221.000.00.00.h34, 1, 0, NATIONAL_PART",
        // another unit's variant of the same procedure
        "2.000221.000.00.00.H56, 1, 0, NATIONAL_PART",
        "2.000221.000.05.14.H34, 1, 0, NATIONAL_PART",
    })
    void everySpellingOfACodeLeadsToTheService(String code, long serviceId, int level, MatchKind kind) {
        assertThat(match(LETTER, code)).isEqualTo(new ServiceMatch(serviceId, level, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "00001",
                "0000001",
                "000004",
                "2.00022",
                "2.0002211",
                "2.000222",
                "2.000221.",
                "2.000221.X",
                "2.000221.000.00.00",
                "02.000221",
                "Cấp giấy phép"
            })
    void whatIsNotInTheCatalogueMatchesNothing(String code) {
        assertThat(match(LETTER, code)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.003984.000.00.00.H34", "1.003984.H34", "1.003984"})
    void theCatalogueMayUseAnySpellingInAnyColumn(String inCatalogue) {
        var asIdMcdt = List.of(service(7, 3, null, inCatalogue));
        var asIdCdvcqg = List.of(service(7, 3, inCatalogue, "000007"));

        for (var code : List.of("1.003984.000.00.00.H34", "1.003984.H34", "1.003984")) {
            var exact = code.equals(inCatalogue);
            assertThat(match(asIdMcdt, code))
                    .isEqualTo(new ServiceMatch(7, 3, exact ? MatchKind.ID_MCDT : MatchKind.NATIONAL_PART));
            assertThat(match(asIdCdvcqg, code))
                    .isEqualTo(new ServiceMatch(7, 3, exact ? MatchKind.ID_CDVCQG : MatchKind.NATIONAL_PART));
        }
    }

    @Test
    void theNationalPartOfSeveralServicesSaysNothingButTheirExactCodesDo() {
        var twins =
                List.of(service(1, 3, "1.003984.000.00.00.H34", "A1"), service(2, 4, "1.003984.000.01.14.H34", "A2"));

        assertThat(match(twins, "1.003984")).isNull();
        assertThat(match(twins, "1.003984.H34")).isNull();
        assertThat(match(twins, "1.003984.000.01.14.H34")).isEqualTo(new ServiceMatch(2, 4, MatchKind.ID_CDVCQG));
        assertThat(match(twins, "A1")).isEqualTo(new ServiceMatch(1, 3, MatchKind.ID_MCDT));
    }

    @Test
    void anIdCdvcqgOfSeveralServicesSaysNothing() {
        var twins = List.of(service(1, 3, "1.003984", "A1"), service(2, 4, "1.003984", "A2"));

        assertThat(match(twins, "1.003984")).isNull();
    }

    @Test
    void anIdMcdtStandsAboveAnIdCdvcqg() {
        var crossed = List.of(service(1, 3, "1.000001", "1.000002"), service(2, 4, "1.000002", "1.000001"));

        assertThat(match(crossed, "1.000001")).isEqualTo(new ServiceMatch(2, 4, MatchKind.ID_MCDT));
    }

    @Test
    void aServiceWithTheSameNationalPartInBothColumnsIsStillOne() {
        var service = List.of(service(1, 3, "1.003984.000.00.00.H34", "1.003984.H34"));

        assertThat(match(service, "1.003984")).isEqualTo(new ServiceMatch(1, 3, MatchKind.NATIONAL_PART));
    }

    @Test
    void anAliasStandsBelowTheExactCodesAndAboveTheNationalPart() {
        var aliases = Map.of("000001", 3L, "2.000221.000.00.00.H34", 3L, "2.000221", 3L, "KTXC-01", 3L);
        var matcher = ServiceMatcher.of(LETTER).withAliases(aliases);

        assertThat(matcher.match("000001")).isEqualTo(new ServiceMatch(1, 0, MatchKind.ID_MCDT));
        assertThat(matcher.match("2.000221.000.00.00.H34")).isEqualTo(new ServiceMatch(1, 0, MatchKind.ID_CDVCQG));
        assertThat(matcher.match("2.000221")).isEqualTo(new ServiceMatch(3, 4, MatchKind.ALIAS));
        assertThat(matcher.match(" KTXC-01")).isEqualTo(new ServiceMatch(3, 4, MatchKind.ALIAS));
    }

    @Test
    void anAliasOfAServiceTheVersionDoesNotHaveIsOfNoEffect() {
        var matcher = ServiceMatcher.of(LETTER).withAliases(Map.of("KTXC-01", 99L, "2.000221", 99L));

        assertThat(matcher.match("KTXC-01")).isNull();
        assertThat(matcher.match("2.000221")).isEqualTo(new ServiceMatch(1, 0, MatchKind.NATIONAL_PART));
    }

    @Test
    void anEmptyCatalogueMatchesNothing() {
        assertThat(match(List.of(), "000001")).isNull();
    }

    @Test
    void codesOutsideLatinAreFoundToo() {
        var services = List.of(service(1, 3, null, "ĐK-01"), service(2, 4, null, "ĐK-0"), service(3, 0, null, "1ĐK"));

        assertThat(match(services, "ĐK-01")).isEqualTo(new ServiceMatch(1, 3, MatchKind.ID_MCDT));
        assertThat(match(services, "ĐK-0")).isEqualTo(new ServiceMatch(2, 4, MatchKind.ID_MCDT));
        assertThat(match(services, "ĐK-")).isNull();
    }

    @Test
    void everyServiceOfALargeCatalogueIsFound() {
        var services = new ArrayList<CatalogueService>();
        for (var number = 0; number < 50_000; number++) {
            services.add(service(
                    1_000_000L + number,
                    number % 5,
                    "1.%06d.000.00.00.H34".formatted(number),
                    "T%05d".formatted(number)));
        }

        var matcher = ServiceMatcher.of(services);

        assertThat(matcher.size()).isEqualTo(50_000);
        for (var service : services) {
            var id = service.serviceId();
            var idCdvcqg = String.valueOf(service.idCdvcqg());
            assertThat(matcher.match(service.idMcdt()))
                    .extracting(match -> match.serviceId())
                    .isEqualTo(id);
            assertThat(matcher.match(idCdvcqg))
                    .extracting(match -> match.serviceId())
                    .isEqualTo(id);
            assertThat(matcher.match(idCdvcqg.substring(0, 8)))
                    .extracting(match -> match.serviceId())
                    .isEqualTo(id);
        }
    }
}
