package vn.emc.ingest.correction;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.events.DossierEvent;

/** The record of corrections, each once. */
@Repository
@RequiredArgsConstructor
class AppliedCorrections {
    private static final String ADD = """
            insert into applied_correction
                (id, reconciliation_id, site_id, code_profile, reason, agreed_by, agreed_at, applied_at, event_ids)
            select id, reconciliation_id, site_id, code_profile, reason, agreed_by, agreed_at, ?::timestamptz,
                string_to_array(event_ids, ' ')::uuid[]
            from unnest(?::uuid[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
                as n (id, reconciliation_id, site_id, code_profile, reason, agreed_by, agreed_at, event_ids)
            on conflict do nothing""";

    private final JdbcTemplate database;
    private final Clock clock;

    /** Within the caller's transaction; what was there stays. */
    void add(List<AgreedCorrection> corrections) {
        database.update(
                ADD,
                clock.instant().toString(),
                corrections.stream().map(AgreedCorrection::id).toArray(UUID[]::new),
                corrections.stream().map(AgreedCorrection::reconciliationId).toArray(Long[]::new),
                corrections.stream().map(AgreedCorrection::siteId).toArray(Integer[]::new),
                texts(corrections, AgreedCorrection::codeProfile),
                texts(corrections, AgreedCorrection::reason),
                texts(corrections, AgreedCorrection::agreedBy),
                texts(corrections, each -> each.agreedAt().toString()),
                texts(corrections, AppliedCorrections::eventIds));
    }

    private static String eventIds(AgreedCorrection correction) {
        return CorrectionEvents.of(correction).stream()
                .map(DossierEvent::eventId)
                .map(UUID::toString)
                .collect(Collectors.joining(" "));
    }

    private static String[] texts(List<AgreedCorrection> corrections, Function<AgreedCorrection, String> text) {
        return corrections.stream().map(text).toArray(String[]::new);
    }
}
