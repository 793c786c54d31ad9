package vn.emc.reporting.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.reporting.indicator.Filter;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.rollup.Population;

class DetailAddressTest {
    private static final Question QUESTION = new Question(
            List.of(),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 3, 31),
            Filter.NONE,
            List.of(),
            View.AS_NOW,
            Population.RECEIVED,
            null,
            false);

    @Test
    void thePeriodIsKept() {
        assertThat(DetailAddress.of(Grouping.PROCEDURE, "1.001193", QUESTION))
                .isEqualTo("/reports/procedures/1.001193?from=2024-01-01&to=2024-03-31");
        assertThat(DetailAddress.of(Grouping.SITE, 34, QUESTION)).startsWith("/reports/sites/34?");
        assertThat(DetailAddress.of(Grouping.LEVEL, 4, QUESTION)).isNull();
    }

    /** Senders may choose codes; servers refuse some of them in a path. */
    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", ".", "a b", "x;y", "50%", "", "\u001b"})
    void aCodeThatCannotStandInAPathHasNoPage(String code) {
        assertThat(DetailAddress.of(Grouping.PROCEDURE, code, QUESTION)).isNull();
    }
}
