package vn.emc.catalog.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.audit.AuditTrail;
import vn.emc.catalog.audit.AuditedAction;
import vn.emc.catalog.audit.AuditedChange;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.contracts.Topics;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.outbox.Outbox;

/**
 * Loads the ministries and provinces that come with the service. Rows that are there already stay as they are: an
 * administrator may have corrected them.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class ReferenceData implements ApplicationRunner {
    private static final List<String> FILES = List.of("provinces.csv", "ministries.csv");
    private static final String ACTOR = "system";

    private final JdbcClient database;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('organisations', 0))")
                .query(row -> {});
        var loaded =
                FILES.stream().flatMap(ReferenceData::rows).filter(this::insert).toList();
        loaded.forEach(this::nameSuccessor);
        loaded.forEach(row -> audit.record(
                new AuditedChange(AuditedAction.ORGANISATION_CREATED, row.code(), ACTOR, null, null, null, null)));
        if (!loaded.isEmpty()) {
            outbox.publish(
                    Topics.ORGANISATIONS, loaded.stream().map(Row::code).toList(), "reference-" + clock.millis());
            log.info("loaded {} organisations", loaded.size());
        }
    }

    private boolean insert(Row row) {
        return database.sql("""
                                insert into organisation (code, name, kind, valid_from, valid_to, confidence, search_text,
                                                          version, created_at, created_by, changed_at, changed_by)
                                select :code, :name, :kind, :validFrom, :validTo, :confidence, :searchText, 0, :now, :actor, :now, :actor
                                where not exists (select from organisation_alias where alias = :code)
                                on conflict do nothing
                                """)
                        .param("code", row.code())
                        .param("name", row.name())
                        .param("kind", row.kind().name())
                        .param("validFrom", row.validFrom(), Types.DATE)
                        .param("validTo", row.validTo(), Types.DATE)
                        .param("confidence", row.confidence())
                        .param("searchText", Organisation.searchText(row.code(), row.name()))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("actor", ACTOR)
                        .update()
                > 0;
    }

    /** After all rows are in: a successor may stand further down. */
    private void nameSuccessor(Row row) {
        if (row.successor() != null) {
            database.sql("update organisation set successor = :successor where code = :code")
                    .param("successor", row.successor())
                    .param("code", row.code())
                    .update();
        }
    }

    private static Stream<Row> rows(String file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var text = new InputStreamReader(
                        new ClassPathResource("reference/" + file).getInputStream(), StandardCharsets.UTF_8);
                var records = format.parse(text)) {
            return records.stream().map(Row::of).toList().stream();
        } catch (IOException unreadable) {
            throw new CatalogProblem.UnreadableReferenceData(file);
        }
    }

    private record Row(
            String code,
            String name,
            OrganisationKind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successor,
            @Nullable String confidence) {

        static Row of(CSVRecord row) {
            return new Row(
                    UnitCode.parse(row.get("code")).value(),
                    row.get("name"),
                    OrganisationKind.ofLowerCase(row.get("kind")),
                    date(row.get("valid_from")),
                    date(row.get("valid_to")),
                    text(row.get("successor_code")),
                    text(row.get("confidence")));
        }

        private static @Nullable String text(String cell) {
            return cell.isBlank() ? null : cell.strip();
        }

        private static @Nullable LocalDate date(String cell) {
            return cell.isBlank() ? null : LocalDate.parse(cell.strip());
        }
    }
}
