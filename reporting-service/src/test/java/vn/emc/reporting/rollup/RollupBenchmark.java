package vn.emc.reporting.rollup;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierEventJson;
import vn.emc.dossier.BusinessDay;
import vn.emc.messaging.RecordReader;
import vn.emc.test.DossierEvents;

/**
 * How many events a second one thread turns from JSON into stored states and cells, and what that costs this process.
 * Three events a dossier; dossiers of a year, 300 sites, 400 procedures; one code in ten has a date before the day of arrival.
 * Run with {@code main}.
 */
public final class RollupBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(RollupBenchmark.class);
    private static final int DOSSIERS = 200_000;
    private static final int BATCH = 5_000;
    private static final int SITES = 300;
    private static final int PROCEDURES = 400;
    private static final int ONE_LATE_OF = 10;
    private static final DateTimeFormatter CODE_DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private RollupBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (var rollup = new RollupDatabase()) {
            for (var round = 1; round <= 3; round++) {
                measure(rollup, round);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static void measure(RollupDatabase rollup, int round) throws Exception {
        var records = records(round);
        RecordReader<DossierEvent> reader = RecordReader.values(DossierEventJson::read);
        var cpuBefore = cpu();
        var begun = System.nanoTime();
        for (var from = 0; from < records.size(); from += BATCH) {
            var batch = new ArrayList<DossierEvent>(BATCH);
            for (var record : records.subList(from, Math.min(records.size(), from + BATCH))) {
                batch.add(reader.read(record));
            }
            rollup.apply(batch);
        }
        var nanos = System.nanoTime() - begun;
        LOG.info(
                "round {}: {} events in {} s, {} events/s, {} µs of CPU per event in this process",
                round,
                records.size(),
                Duration.ofNanos(nanos).toSeconds(),
                records.size() * 1_000_000_000L / nanos,
                (cpu() - cpuBefore) / 1_000 / records.size());
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** All dossiers at once in progress would be unreal: an event's successors follow some thousands of events later. */
    private static List<ConsumerRecord<byte[], byte[]>> records(int round) {
        var random = new Random(round);
        var events = new ArrayList<DossierEvent>();
        var start = Instant.parse("2025-01-01T00:00:00Z");
        for (var i = 0; i < DOSSIERS; i++) {
            var at = start.plus(Duration.ofSeconds(150L * i));
            add(events, i, code(round, i, at, random), random, at);
        }
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>(events.size());
        events.stream()
                .sorted(Comparator.comparing(DossierEvent::eventTime))
                .forEach(event -> records.add(new ConsumerRecord<>(
                        Topics.DOSSIER_EVENTS,
                        0,
                        0,
                        new byte[0],
                        ContractJson.mapper().writeValueAsBytes(event))));
        return records;
    }

    private static String code(int round, int number, Instant at, Random random) {
        var daysBefore = random.nextInt(ONE_LATE_OF) == 0 ? 1 + random.nextInt(20) : 0;
        return "000.00.11.H56-%s-%d%06d"
                .formatted(CODE_DATE.format(BusinessDay.of(at).minusDays(daysBefore)), round, number);
    }

    private static void add(List<DossierEvent> events, int number, String code, Random random, Instant at) {
        var site = number % SITES;
        var procedure = "1.%06d".formatted(random.nextInt(PROCEDURES));
        var online = 1 + random.nextInt(2);
        events.add(DossierEvents.received()
                .dossier(site, code)
                .procedure(procedure)
                .formsReception(online)
                .at(at)
                .event());
        events.add(DossierEvents.processing()
                .dossier(site, code)
                .procedure(procedure)
                .at(at.plus(Duration.ofDays(1)))
                .event());
        events.add(DossierEvents.result()
                .dossier(site, code)
                .procedure(procedure)
                .formsReception(online)
                .at(at.plus(Duration.ofDays(5)))
                .event());
    }
}
