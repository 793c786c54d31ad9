package vn.emc.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.emc.local.Part;
import vn.emc.simulator.sending.BulkBody;
import vn.emc.simulator.sending.BulkCalls;
import vn.emc.simulator.sending.RenderedCall;
import vn.emc.simulator.sending.Shape;
import vn.emc.simulator.sending.SingleCalls;
import vn.emc.simulator.world.SimulatedSite;

/** Identifiers of people end at the door: none in a log, a topic, the spool or a database. */
@Order(7)
@WithPlatform
class PrivacyTest {
    private static final List<String> IDENTIFIERS = Stream.of(Events.CITIZEN, Events.BUSINESS)
            .flatMap(person -> person.identifiers().stream())
            .toList();

    private final Platform platform;

    PrivacyTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void noIdentifierIsKeptAnywhere() throws IOException, InterruptedException {
        var site = platform.newSite("H56");
        int kept = sendEverything(site);
        importAccounts(site);
        Platform.await("the events in the ledger")
                .until(() -> platform.ledger().events(site.siteId()), count -> count >= kept);

        for (var identifier : IDENTIFIERS) {
            for (var service : List.of(Part.INGEST, Part.REPORTING, Part.CATALOG, Part.ACCOUNT)) {
                var tables = Ledger.tablesWith(platform.local().jdbcUrl(service), identifier);
                assertThat(tables)
                        .as("tables of %s with an identifier", service)
                        .isEmpty();
            }
        }
        assertThat(recordsWithAnIdentifier()).as("topics with an identifier").isEmpty();
        assertThat(filesWithAnIdentifier(platform.home().logs()))
                .as("logs with an identifier")
                .isEmpty();
        assertThat(filesWithAnIdentifier(platform.home().data()))
                .as("data files with an identifier")
                .isEmpty();
    }

    /** Every shape, the bulk endpoint, and bodies that are refused or go into quarantine. */
    private int sendEverything(SimulatedSite site) throws IOException, InterruptedException {
        var calls = new SingleCalls(platform.url());
        int kept = 0;
        for (var person : List.of(Events.CITIZEN, Events.BUSINESS)) {
            for (var shape : Shape.values()) {
                var code = "H56.01-261121-%04d".formatted(++kept);
                assertThat(calls.send(site, Events.withPersonalData(site, code, person), shape)
                                .status())
                        .isEqualTo(204);
            }
            var body = new BulkBody();
            body.add(Events.withPersonalData(site, "H56.01-261121-%04d".formatted(++kept), person));
            body.add(Events.withPersonalData(site, "", person));
            new BulkCalls(platform.url(), false).send(site, body);
            sendBroken(calls, site, Events.withPersonalData(site, "H56.01-261121-9999", person));
        }
        return kept;
    }

    /** Also in columns where they do not belong, and in rows that are wrong. */
    private void importAccounts(SimulatedSite site) throws IOException, InterruptedException {
        var file = Files.createTempFile("tai-khoan", ".csv");
        var rows = new StringBuilder("ID_local,ID_QG,TYPE,CREATDATE_USER,LAST_LOGIN\n");
        for (var identifier : IDENTIFIERS) {
            rows.append("%1$s,%1$s,2,01/02/2024,\n%1$s,,%1$s,%1$s,%1$s\n".formatted(identifier));
        }
        Files.writeString(file, rows);
        var imports = "/api/accounts/v1/sites/" + site.siteId() + "/imports";
        try {
            var admin = platform.as("admin");
            var path = imports + "/" + admin.upload(imports, file).get("id").asLong();
            Platform.await("the list to be read")
                    .until(() -> admin.get(path).path("state").asString(), "READY"::equals);
            assertThat(IDENTIFIERS).noneMatch(admin.get(path + "/findings").toString()::contains);
        } finally {
            Files.delete(file);
        }
    }

    private static void sendBroken(SingleCalls calls, SimulatedSite site, vn.emc.simulator.world.SimulatedEvent event)
            throws IOException, InterruptedException {
        var json = new String(Shape.JSON_PASCAL.render(event).body(), UTF_8);
        for (var broken : List.of(
                json.substring(0, json.length() - 2),
                "[" + json + "]",
                json.replace("\"Status\":1", "\"Status\":99"),
                json.replace("H56.01-261121-9999", ""),
                json.replace(
                        "\"SiteId\":" + site.siteId(),
                        "\"SiteId\":\"" + event.user().identifiers().getFirst() + "\""))) {
            calls.send(site.apiKey(), new RenderedCall("application/json", broken.getBytes(UTF_8)));
        }
        calls.send("", Shape.ENCODED_FORM.render(event));
    }

    private List<String> recordsWithAnIdentifier() {
        var found = new ArrayList<String>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers", platform.local().bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    if (hasIdentifier(record.key() + record.value())) {
                        found.add(record.topic());
                    }
                }
            }
        }
        return found;
    }

    /** The servers go on writing, and remove files meanwhile. */
    private static List<Path> filesWithAnIdentifier(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && hasIdentifier(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return found;
    }

    private static boolean hasIdentifier(Path file) {
        var window = new byte[1 << 20];
        int overlap = 32;
        try (InputStream bytes = Files.newInputStream(file)) {
            int kept = 0;
            for (int read = bytes.read(window, kept, window.length - kept);
                    read > 0;
                    read = bytes.read(window, kept, window.length - kept)) {
                int length = kept + read;
                if (hasIdentifier(new String(window, 0, length, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
                kept = Math.min(overlap, length);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
            return false;
        } catch (NoSuchFileException | FileNotFoundException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot search " + file, unreadable);
        }
    }

    private static boolean hasIdentifier(String text) {
        return IDENTIFIERS.stream().anyMatch(text::contains);
    }
}
