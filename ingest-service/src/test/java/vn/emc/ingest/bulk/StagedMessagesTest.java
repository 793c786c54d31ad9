package vn.emc.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.contracts.Topics;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.publish.Durability;
import vn.emc.ingest.spool.Outgoing;

class StagedMessagesTest {
    @TempDir
    private Path folder;

    private static Outgoing message(int number, int length) {
        return new Outgoing(
                number % 10 == 0 ? Topics.REJECTED_EVENTS : Topics.DOSSIER_EVENTS,
                ("key" + number).getBytes(StandardCharsets.UTF_8),
                (number + "x".repeat(length)).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Outgoing message) {
        return message.topic()
                + new String(message.key(), StandardCharsets.UTF_8)
                + new String(message.value(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 5_000})
    void allComeOutAsTheyWentIn(int messages) throws Exception {
        var in = new ArrayList<String>();
        var out = new ArrayList<String>();

        try (var staged = new StagedMessages(folder)) {
            for (int number = 0; number < messages; number++) {
                // one is longer than what is kept in memory
                var message = message(number, number == 40 ? 2 * StagedMessages.IN_MEMORY : 600);
                in.add(text(message));
                staged.add(number, message);
            }
            staged.publish((message, receipt) -> out.add(text(message)), new Durability());
        }

        assertThat(out).isEqualTo(in);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void itIsKnownWhichWasLost() throws Exception {
        var durability = new Durability();

        try (var staged = new StagedMessages(folder)) {
            staged.add(3, message(3, 10));
            staged.add(8, message(8, 10));
            staged.publish(
                    (message, receipt) -> {
                        if (text(message).contains("key8")) {
                            receipt.lost();
                        } else {
                            receipt.durable();
                        }
                    },
                    durability);
        }

        assertThat(durability.await()).isTrue();
        assertThat(durability.lost()).containsExactly(8);
    }

    @Test
    void withoutRoomTheBatchIsRefusedAsNotStored() throws Exception {
        try (var staged = new StagedMessages(folder.resolve("not there"))) {
            assertThatThrownBy(() -> staged.add(0, message(0, 2 * StagedMessages.IN_MEMORY)))
                    .satisfies(failure -> assertThat(RefusedBodyException.in(failure)
                                    .orElseThrow()
                                    .getRefusal())
                            .isEqualTo(Refusal.CANNOT_STORE));
        }
    }
}
