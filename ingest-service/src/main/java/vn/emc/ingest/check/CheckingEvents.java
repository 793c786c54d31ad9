package vn.emc.ingest.check;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.emc.ingest.check.CheckAnswer.Finding;
import vn.emc.ingest.check.CheckAnswer.Outcome;
import vn.emc.ingest.door.Bodies;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.reading.Arrival;
import vn.emc.ingest.reading.EventReader;
import vn.emc.ingest.reading.Examination;
import vn.emc.ingest.reading.RawEvent;
import vn.emc.ingest.reading.SenderBody;
import vn.emc.ingest.reading.Shape;

/** Goes the way of an event without leaving a trace, and past the first reason against it: all of them are told. */
@Service
@RequiredArgsConstructor
class CheckingEvents {
    /** Largest body taken, before and after decompression: as of {@code /TrackingMCDT}. */
    static final int LARGEST_BODY = 64 * 1024;

    private static final int DURABLE = 204;

    /** Where nothing was read, there is nothing to tell; where the sites are not known, nothing could be trusted. */
    private static final Set<Refusal> NOT_TOLD =
            Set.of(Refusal.EMPTY_BODY, Refusal.BODY_TOO_LARGE, Refusal.SITES_NOT_LOADED);

    private final Attributing attributing;
    private final EventReader reader;
    private final CheckTexts texts;
    private final Meanings meanings;
    private final Clock clock;

    /** @throws RefusedException where the check itself cannot be made */
    CheckAnswer check(CheckCall call) throws RefusedException {
        var raw = new RawEvent();
        try {
            return read(call, raw, shape(call, raw));
        } catch (RefusedException refused) {
            var refusal = refused.getRefusal();
            if (NOT_TOLD.contains(refusal)) {
                throw refused;
            }
            return answer(Outcome.REFUSED, refusal.getStatus(), null, false, List.of(), List.of(texts.of(refusal)));
        }
    }

    private static Shape shape(CheckCall call, RawEvent raw) throws RefusedException {
        var body = Bodies.decode(call.body(), call.contentEncoding(), LARGEST_BODY, Refusal.BODY_TOO_LARGE);
        return SenderBody.read(body, call.contentType(), call.query(), raw);
    }

    private CheckAnswer read(CheckCall call, RawEvent raw, Shape shape) throws RefusedException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var attribution = attributing.of(raw, call, now);
        var arrival = new Arrival(
                attribution.siteId(), attribution.active(), attribution.credentialed(), shape, now, null, 0);
        var refusal = attribution.refusal();
        var examined = reader.examine(raw, arrival, refusal == null);
        return answer(
                outcome(refusal, examined),
                refusal == null ? DURABLE : refusal.getStatus(),
                shape.label(),
                attribution.credentialsChecked(),
                meanings.of(examined.fields(), attribution.siteName()),
                findings(refusal, examined));
    }

    private static Outcome outcome(@Nullable Refusal refusal, Examination examined) {
        if (refusal != null) {
            return Outcome.REFUSED;
        }
        if (!examined.reasons().isEmpty()) {
            return Outcome.QUARANTINED;
        }
        return examined.warnings().isEmpty() ? Outcome.ACCEPTED : Outcome.ACCEPTED_WITH_WARNINGS;
    }

    private List<Finding> findings(@Nullable Refusal refusal, Examination examined) {
        var findings = new ArrayList<Finding>();
        if (refusal != null) {
            findings.add(texts.of(refusal));
        }
        examined.reasons().forEach(reason -> findings.add(texts.of(reason)));
        examined.warnings().forEach(warning -> findings.add(texts.of(warning, examined.catalogueLevel())));
        return findings;
    }

    private CheckAnswer answer(
            Outcome outcome,
            int status,
            @Nullable String shape,
            boolean credentialsChecked,
            List<CheckAnswer.Field> fields,
            List<Finding> findings) {
        var summary = texts.text("outcome." + outcome.name());
        return new CheckAnswer(outcome, status, summary, shape, credentialsChecked, fields, findings);
    }
}
