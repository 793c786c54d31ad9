package vn.emc.reconciliation.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.extract.ExtractChunk;
import vn.emc.contracts.extract.ExtractOutcome;
import vn.emc.contracts.extract.ExtractRequest;
import vn.emc.contracts.extract.ExtractResult;
import vn.emc.contracts.ledger.LedgerHeader;
import vn.emc.postgres.RowWriter;
import vn.emc.test.TestBroker;

/** Answers requests as ingest-service does, with events of its own. */
final class FakeLedger {
    static final Instant CUT_OFF = Instant.parse("2025-11-20T02:30:00Z");

    /** Small, so that a few events make several. */
    private static final int PIECE = 400;

    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", TestBroker.bootstrapServers());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final byte[] rows;
    private final long events;
    private final long dossiers;

    /** @param events dossier by dossier */
    FakeLedger(List<DossierEvent> events) {
        this.rows = rows(events);
        this.events = events.size();
        this.dossiers = events.stream().map(DossierEvent::key).distinct().count();
        createTopics();
    }

    /** The newest request about a site, once it is as wanted. */
    static ExtractRequest request(int site, Predicate<ExtractRequest> wanted) {
        createTopics();
        try (var consumer = new KafkaConsumer<>(BROKER, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(Topics.EXTRACT_REQUESTS, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    var request = ContractJson.mapper().readValue(message.value(), ExtractRequest.class);
                    if (request.sites().contains(site) && wanted.test(request)) {
                        return request;
                    }
                }
            }
            throw new AssertionError("no such request about site " + site);
        }
    }

    void sendAll(UUID id) {
        begin(id);
        pieces(id).forEach(FakeLedger::send);
        end(id);
    }

    void begin(UUID id) {
        send(id, new ExtractResult(id, ExtractOutcome.BEGUN, CUT_OFF, dossiers, events, null, null, null, null));
    }

    void end(UUID id) {
        send(
                id,
                new ExtractResult(
                        id,
                        ExtractOutcome.DONE,
                        CUT_OFF,
                        dossiers,
                        events,
                        pieces(id).size(),
                        (long) rows.length,
                        sha256(rows),
                        null));
    }

    static void fail(UUID id) {
        createTopics();
        send(id, new ExtractResult(id, ExtractOutcome.FAILED, null, null, null, null, null, null, "DiskFull"));
    }

    List<ExtractChunk> pieces(UUID id) {
        var pieces = new ArrayList<ExtractChunk>();
        for (var from = 0; from < rows.length; from += PIECE) {
            var to = Math.min(rows.length, from + PIECE);
            pieces.add(new ExtractChunk(
                    id, pieces.size() + 1, events * to / rows.length, Arrays.copyOfRange(rows, from, to)));
        }
        return pieces;
    }

    static void send(ExtractChunk chunk) {
        send(Topics.EXTRACT_ROWS, chunk.extractId(), chunk.toBytes());
    }

    private static void send(UUID id, ExtractResult result) {
        send(Topics.EXTRACT_RESULTS, id, ContractJson.mapper().writeValueAsBytes(result));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // closing the producer waits for it
    private static void send(String topic, UUID id, byte[] value) {
        try (var producer = new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, id.toString(), value));
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] rows(List<DossierEvent> events) {
        var bytes = new ByteArrayOutputStream();
        var rows = new RowWriter((piece, length) -> bytes.write(piece, 0, length));
        try {
            for (var event : events) {
                write(event, rows);
            }
            rows.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DossierEvent event, RowWriter row) throws IOException {
        var user = event.user();
        row.row(LedgerHeader.COLUMNS.size());
        row.integer(event.siteId());
        row.timestamp(event.receivedAt());
        row.uuid(event.eventId());
        row.timestamp(event.eventTime());
        row.smallint(event.status());
        row.smallint(event.formsReception());
        row.smallint(event.formsPayments());
        row.smallint(event.level());
        row.smallint(event.isFromDvcqg());
        row.smallint(event.isDvcbc());
        row.smallint(null);
        row.bool(event.senderEventId());
        row.text(event.kind().name());
        row.text(event.codeProfile());
        row.text(event.codeTthc());
        row.text(null);
        row.text("7");
        row.text(null);
        row.text(null);
        row.text(user == null ? null : user.location());
        row.names(List.of());
    }

    private static void createTopics() {
        try (var admin = Admin.create(BROKER)) {
            for (var topic : List.of(Topics.EXTRACT_REQUESTS, Topics.EXTRACT_ROWS, Topics.EXTRACT_RESULTS)) {
                create(admin, topic);
            }
        }
    }

    private static void create(Admin admin, String topic) {
        try {
            admin.createTopics(Stream.of(new NewTopic(topic, 1, (short) 1)).toList())
                    .all()
                    .get();
        } catch (ExecutionException already) {
            if (!(already.getCause() instanceof TopicExistsException)) {
                throw new AssertionError(already);
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
