package vn.emc.reporting.offer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.OtherIndicator;

/** The example rows of the letter's annex: one service of each level, 0, 3 and 4. */
class ServiceCountsTest {
    private static final ServiceCounts LETTERS_ROWS = ServiceCounts.of(ServiceLevel.INFORMATION_ONLY, 1, 0)
            .plus(ServiceCounts.of(ServiceLevel.PARTLY_ONLINE, 1, 1))
            .plus(ServiceCounts.of(ServiceLevel.FULLY_ONLINE, 1, 0));

    /** "services Level 4 / all services of the default catalogue". */
    @Test
    void a1IsTheShareOfFullyOnlineServices() {
        assertThat(LETTERS_ROWS.share(OtherIndicator.A1).ratio()).isEqualByComparingTo("33.33");
    }

    /** "Level 3 + 4 / all". */
    @Test
    void a2IsTheShareOfServicesOfferedOnline() {
        assertThat(LETTERS_ROWS.share(OtherIndicator.A2).ratio()).isEqualByComparingTo("66.67");
    }

    /** "online services with ≥ 1 dossier received online / online services; also per level". */
    @Test
    void a3IsTheShareOfOnlineServicesThatAreUsed() {
        assertThat(LETTERS_ROWS.share(OtherIndicator.A3).ratio()).isEqualByComparingTo("50.00");
        assertThat(LETTERS_ROWS.used(ServiceLevel.PARTLY_ONLINE).ratio()).isEqualByComparingTo("100.00");
        assertThat(LETTERS_ROWS.used(ServiceLevel.FULLY_ONLINE).ratio()).isEqualByComparingTo("0.00");
    }

    @Test
    void whatIsOnlyToldAboutIsNeverUsedOnline() {
        var informationOnly = ServiceCounts.of(ServiceLevel.INFORMATION_ONLY, 5, 3);

        assertThat(informationOnly.share(OtherIndicator.A3).numerator()).isZero();
        assertThat(informationOnly.share(OtherIndicator.A3).ratio()).isNull();
        assertThat(informationOnly.used(ServiceLevel.INFORMATION_ONLY).ratio()).isNull();
    }

    @Test
    void withoutServicesThereIsNoShare() {
        assertThat(ServiceCounts.NONE.share(OtherIndicator.A1).ratio()).isNull();
    }
}
