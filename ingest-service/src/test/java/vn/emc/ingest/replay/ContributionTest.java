package vn.emc.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.EventKind;

class ContributionTest {
    @Test
    void aReceptionOnlineFromTheNationalPortalIsAllThree() {
        assertThat(of(event(1, 1, null, 4, 1, null)))
                .containsExactly(
                        Contribution.RECEIVED,
                        Contribution.RECEIVED_ONLINE,
                        Contribution.RECEIVED_FROM_NATIONAL_PORTAL,
                        Contribution.LEVEL_4);
    }

    @Test
    void aResultIsWhatItsFieldsSay() {
        assertThat(of(event(3, 1, 1, 3, 1, 2)))
                .containsExactly(
                        Contribution.RESULT,
                        Contribution.RESULT_ONLINE,
                        Contribution.RESULT_BY_POST,
                        Contribution.PAID_ONLINE,
                        Contribution.LEVEL_3);
        assertThat(of(event(3, 2, 2, 0, 0, 0)))
                .containsExactly(Contribution.RESULT, Contribution.PAID_AT_COUNTER, Contribution.LEVEL_0);
    }

    @Test
    void processingAndOthersAreNeither() {
        assertThat(of(event(2, 1, 1, null, 1, 1))).containsExactly(Contribution.PROCESSING, Contribution.NO_LEVEL);
        assertThat(of(event(4, 1, 1, null, 1, 1))).containsExactly(Contribution.PROCESSING, Contribution.NO_LEVEL);
        assertThat(of(event(0, 1, 1, null, 1, 1))).containsExactly(Contribution.OTHER_STATUS, Contribution.NO_LEVEL);
    }

    private static List<Contribution> of(DossierEvent event) {
        return Arrays.stream(Contribution.values())
                .filter(contribution -> contribution.isMadeBy(event))
                .toList();
    }

    private static DossierEvent event(
            int status,
            @Nullable Integer reception,
            @Nullable Integer payment,
            @Nullable Integer level,
            @Nullable Integer national,
            @Nullable Integer post) {
        return new DossierEvent(
                UUID.randomUUID(),
                EventKind.SENT,
                1,
                "A",
                null,
                null,
                status,
                reception,
                payment,
                level,
                national,
                post,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                true,
                List.of());
    }
}
