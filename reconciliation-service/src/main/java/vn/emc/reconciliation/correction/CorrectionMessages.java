package vn.emc.reconciliation.correction;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.correction.CorrectionsPublished;
import vn.emc.reconciliation.workflow.Reconciliation;

/** Sends, and waits until the broker has it all. */
@Component
@RequiredArgsConstructor
class CorrectionMessages {
    private static final Duration LONGEST_SEND = Duration.ofSeconds(30);

    private final KafkaTemplate<String, byte[]> kafka;
    private final MessageSource texts;

    void send(List<AgreedCorrection> corrections) {
        await(corrections.stream()
                .map(correction -> send(Topics.CORRECTIONS, correction.key(), correction))
                .toArray(CompletableFuture[]::new));
    }

    /** That all corrections are on their way. */
    void publish(Reconciliation reconciliation, CorrectionRun run) {
        var period = Promises.period(reconciliation);
        // Who reads the reason of a snapshot later on reads it in the language of the agency.
        var reason = texts.getMessage(
                "correction.snapshot", new Object[] {String.valueOf(reconciliation.id())}, Locale.of("vi"));
        var published = new CorrectionsPublished(
                reconciliation.id(),
                Objects.requireNonNull(run.corrections()),
                Set.copyOf(reconciliation.details().sites()),
                period.from(),
                period.to(),
                reason,
                run.startedBy());
        await(send(Topics.CORRECTIONS_PUBLISHED, published.key(), published));
    }

    private CompletableFuture<?> send(String topic, String key, Object message) {
        return kafka.send(topic, key, ContractJson.mapper().writeValueAsBytes(message));
    }

    private static void await(CompletableFuture<?>... sent) {
        CompletableFuture.allOf(sent)
                .orTimeout(LONGEST_SEND.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
