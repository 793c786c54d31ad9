package vn.emc.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierEventJson;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.extract.ExtractChunk;
import vn.emc.contracts.extract.ExtractOutcome;
import vn.emc.contracts.extract.ExtractRequest;
import vn.emc.contracts.ledger.LedgerHeader;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.LedgerRow;
import vn.emc.ingest.database.MonthlyPartitions;
import vn.emc.postgres.RowReader;
import vn.emc.test.DossierEvents;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestBroker;

/** What a reconciliation gets: the same for the same request, whatever reaches the ledger meanwhile. */
@ServiceTest(database = "emc_ingest")
class ExtractTest {
    private static final AtomicInteger NEXT_SITE = new AtomicInteger(6_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 1, 31);
    private static final DossierUser PERSON = new DossierUser("nguoi-dan-1", "quoc-gia-2", 1, "000.00.11.H56");

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MonthlyPartitions partitions;

    @Autowired
    private HealthIndicator databaseMigration;

    @Autowired
    private Extracts extracts;

    @Autowired
    private ExtractJob job;

    @Autowired
    private Cuts cuts;

    private final int site = NEXT_SITE.incrementAndGet();
    private final UUID extract = UUID.randomUUID();

    @BeforeEach
    void awaitMigration() {
        await().atMost(PATIENCE).until(() -> Status.UP.equals(health()));
    }

    private Status health() {
        var health = databaseMigration.health();
        return health == null ? Status.UNKNOWN : health.getStatus();
    }

    @Test
    void allEventsOfTheDossiersOfTheseDaysComeAndNothingElse() throws IOException {
        var before = at("A", "2024-06-01");
        var within = at("A", "2025-01-31");
        var after = at("A", "2025-03-01");
        var other = at("B", "2024-12-31");
        var elsewhere = DossierEvents.of(NEXT_SITE.incrementAndGet(), "A", null, "2025-01-10");
        record(before, within, after, other, elsewhere);

        ask();

        var result = Broker.done(extract, 1);
        var chunks = Broker.chunks(extract);
        assertThat(read(chunks))
                .extracting(DossierEvent::eventId)
                .containsExactlyElementsOf(ids(before, within, after));
        assertThat(result.outcome()).isEqualTo(ExtractOutcome.DONE);
        assertThat(result.dossiers()).isEqualTo(1);
        assertThat(result.events()).isEqualTo(3);
        assertThat(result.chunks()).isEqualTo(chunks.size());
        assertThat(result.bytes()).isEqualTo(bytes(chunks).length);
        assertThat(chunks.getLast().rows()).isEqualTo(3);
    }

    @Test
    void aDayBeginsAtMidnightInVietNam() throws IOException {
        record(
                DossierEvents.received()
                        .dossier(site, "A")
                        .at("2024-12-31T23:59:59+07:00")
                        .event(),
                DossierEvents.received()
                        .dossier(site, "B")
                        .at("2025-01-01T00:00:00+07:00")
                        .event(),
                DossierEvents.received()
                        .dossier(site, "C")
                        .at("2025-01-31T23:59:59+07:00")
                        .event(),
                DossierEvents.received()
                        .dossier(site, "D")
                        .at("2025-02-01T00:00:00+07:00")
                        .event());

        ask();
        Broker.done(extract, 1);

        assertThat(read(Broker.chunks(extract)))
                .extracting(DossierEvent::codeProfile)
                .containsExactly("B", "C");
    }

    @Test
    void noDossierIsAnExtractTooWithItsEnd() throws IOException {
        ask();

        var result = Broker.done(extract, 1);

        assertThat(result.events()).isZero();
        assertThat(read(Broker.chunks(extract))).isEmpty();
    }

    @Test
    void theSameRequestGivesTheSameBytesThoughASpooledEventCameBetween() throws IOException {
        record(at("A", "2025-01-10"), at("B", "2025-01-12"));
        ask();
        var first = Broker.done(extract, 1);
        var spooled = DossierEvents.result()
                .dossier(site, "A")
                .at("2025-01-09T08:00:00+07:00")
                .event();
        record(spooled);

        again();

        var second = Broker.done(extract, 2);
        var chunks = Broker.chunks(extract);
        assertThat(chunks).hasSize(2);
        assertThat(chunks.get(1).content()).isEqualTo(chunks.get(0).content());
        assertThat(second).isEqualTo(first);
        var later = UUID.randomUUID();
        Broker.ask(new ExtractRequest(later, 1, true, List.of(site), FROM, TO));
        assertThat(Broker.done(later, 1).events()).isEqualTo(3);
        assertThat(read(Broker.chunks(later))).extracting(DossierEvent::eventId).contains(spooled.eventId());
    }

    @Test
    void aBatchThatIsBeingRecordedIsWhollyBeforeTheCut() {
        partitions.ensure("dossier_event", Stream.of(Instant.parse("2025-01-10T01:00:00Z")));
        var cut = new TransactionTemplate(transactions).execute(tx -> {
            insert(1, 1);
            var taken = CompletableFuture.supplyAsync(() -> cuts.of(extract));
            await().pollDelay(Duration.ofMillis(300)).atMost(PATIENCE).until(() -> !taken.isDone());
            insert(2, 1);
            return taken;
        });

        assertThat(cut).succeedsWithin(PATIENCE);
        insert(3, 1);
        assertThat(database.queryForObject(
                        "select count(*) from dossier_event where site_id = ? and cut < ?",
                        Integer.class,
                        site,
                        cut.join().number()))
                .isEqualTo(2);
    }

    @Test
    void whoADossierIsAboutStaysHere() throws IOException {
        record(DossierEvents.received()
                .dossier(site, "A")
                .at("2025-01-10T08:00:00+07:00")
                .user(PERSON)
                .event());

        ask();
        Broker.done(extract, 1);

        var chunks = Broker.chunks(extract);
        assertThat(new String(bytes(chunks), StandardCharsets.UTF_8))
                .doesNotContain("nguoi-dan-1", "quoc-gia-2", "Cấp giấy bưu chính")
                .contains("000.00.11.H56");
        assertThat(read(chunks))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.user()).isEqualTo(new DossierUser(null, null, null, "000.00.11.H56")));
    }

    @Test
    void whatIsLeftOutStillTellsRepeatsApart() throws IOException {
        var random = new Random(7);
        var sent = new ArrayList<DossierEvent>();
        for (var n = 0; n < 400; n++) {
            var person = new DossierUser("p" + random.nextInt(2), null, 1, "H56");
            sent.add((random.nextBoolean() ? DossierEvents.result() : DossierEvents.received())
                    .dossier(site, "D" + random.nextInt(40))
                    .user(person)
                    .at(Instant.parse("2025-01-02T00:00:00Z").plusSeconds(random.nextInt(2_000_000)))
                    .event());
        }
        record(sent.toArray(DossierEvent[]::new));

        ask();
        Broker.done(extract, 1);

        var here = fold(sent);
        var there = fold(read(Broker.chunks(extract)));
        assertThat(there.keySet()).isEqualTo(here.keySet());
        assertThat(here.values())
                .anySatisfy(state -> assertThat(state.sent().repeats()).isPositive());
        here.forEach((code, state) -> {
            var other = there.get(code);
            assertThat(other).isNotNull();
            assertThat(other.sent().repeats()).isEqualTo(state.sent().repeats());
            assertThat(other.finishedOn()).isEqualTo(state.finishedOn());
            assertThat(other.receivedOn()).isEqualTo(state.receivedOn());
        });
    }

    @Test
    void anInterruptedExtractStartsOverWithTheSamePieces() throws IOException {
        partitions.ensure("dossier_event", Stream.of(Instant.parse("2025-01-10T01:00:00Z")));
        insert(1, 12_000);
        extracts.keep(new ExtractRequest(extract, 1, true, List.of(site), FROM, TO));
        var goesOn = new AtomicInteger();

        job.run(extract, () -> goesOn.incrementAndGet() < 3);

        var broken = Broker.chunks(extract);
        assertThat(broken).hasSizeBetween(1, 2);
        job.run(extract, () -> true);
        var result = Broker.done(extract, 1);
        var all = Broker.chunks(extract);
        var whole = all.subList(broken.size(), all.size());
        assertThat(whole).hasSizeGreaterThan(2);
        assertThat(whole.getFirst().content()).isEqualTo(broken.getFirst().content());
        assertThat(whole).extracting(ExtractChunk::number).startsWith(1, 2, 3);
        assertThat(read(whole)).hasSize(12_000);
        assertThat(result.events()).isEqualTo(12_000);
        assertThat(extracts.isWaiting(extract)).isFalse();
    }

    @Test
    void whatNobodyWaitsForAnyMoreEnds() {
        partitions.ensure("dossier_event", Stream.of(Instant.parse("2025-01-10T01:00:00Z")));
        insert(1, 12_000);
        extracts.keep(new ExtractRequest(extract, 1, true, List.of(site), FROM, TO));
        var chunk = new AtomicInteger();

        job.run(extract, () -> {
            if (chunk.incrementAndGet() == 2) {
                new TransactionTemplate(transactions, requiringNew())
                        .executeWithoutResult(
                                tx -> extracts.keep(new ExtractRequest(extract, 2, false, List.of(site), FROM, TO)));
            }
            return true;
        });

        assertThat(Broker.chunks(extract)).hasSize(1);
        assertThat(extracts.find(extract).orElseThrow().state()).isEqualTo(Extract.State.CANCELLED);
    }

    @Test
    void anOlderRequestChangesNothing() {
        extracts.keep(new ExtractRequest(extract, 2, false, List.of(site), FROM, TO));

        var news = extracts.keep(new ExtractRequest(extract, 1, true, List.of(site), FROM, TO));

        assertThat(news).isFalse();
        assertThat(extracts.isWaiting(extract)).isFalse();
    }

    private static TransactionDefinition requiringNew() {
        return new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private void ask() {
        Broker.ask(new ExtractRequest(extract, 1, true, List.of(site), FROM, TO));
    }

    /** As after a crash between sending and noting that all was sent. */
    private void again() {
        database.update("update ledger_extract set state = 'WAITING' where id = ?", extract);
        job.run(extract, () -> true);
    }

    private DossierEvent at(String codeProfile, String day) {
        return DossierEvents.of(site, codeProfile, "1.002693", day);
    }

    /** By way of the broker. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is lost is missed below
    private void record(DossierEvent... events) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestBroker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var event : events) {
                producer.send(new ProducerRecord<>(Topics.DOSSIER_EVENTS, event.key(), DossierEventJson.write(event)));
            }
        }
        for (var event : events) {
            await().atMost(PATIENCE)
                    .until(() -> Boolean.TRUE.equals(database.queryForObject(
                            "select exists(select from dossier_event where site_id = ? and event_id = ?)",
                            Boolean.class,
                            event.siteId(),
                            event.eventId())));
        }
    }

    /** Straight into the ledger. */
    private void insert(int from, int count) {
        database.update("""
                insert into dossier_event (site_id, received_at, event_id, event_time, status, sender_event_id, kind,
                  code_profile, name_tthc, warnings)
                select ?, at, md5(n::text)::uuid, at, 1, false, 'SENT', 'H56-250110-' || n, repeat('x', 50), '{}'
                from generate_series(?, ?) n, lateral (select timestamptz '2025-01-10 08:00+07') t (at)""", site, from, from + count - 1);
    }

    private static List<UUID> ids(DossierEvent... events) {
        return Stream.of(events).map(DossierEvent::eventId).toList();
    }

    private static Map<String, DossierState> fold(List<DossierEvent> events) {
        var states = new LinkedHashMap<String, DossierState>();
        for (var event : events) {
            states.merge(event.codeProfile(), DossierState.startingWith(event), (state, fresh) -> state.apply(event));
        }
        return states;
    }

    private static byte[] bytes(List<ExtractChunk> chunks) {
        var all = new ByteArrayOutputStream();
        chunks.forEach(chunk -> all.writeBytes(chunk.content()));
        return all.toByteArray();
    }

    private static List<DossierEvent> read(List<ExtractChunk> chunks) throws IOException {
        var events = new ArrayList<DossierEvent>();
        var rows = new RowReader(new ByteArrayInputStream(bytes(chunks)), LedgerHeader.COLUMNS.size());
        while (rows.next()) {
            events.add(LedgerRow.read(rows));
        }
        return events;
    }
}
