package vn.emc.simulator.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** What the broker itself takes, by its own {@code ProducerPerformance}: records of 500 bytes, {@code acks=all}. */
final class BrokerMeasurement {
    /** What the tool's last line says. */
    record Outcome(double perSecond, double p50, double p99, double p999) {}

    private static final String TOPIC = "emc.bench";
    private static final int PARTITIONS = 12;
    private static final int RECORD_BYTES = 500;
    private static final int TIMEOUT_SECONDS = 120;
    private static final Pattern SUMMARY = Pattern.compile("(?m)^(\\d+) records sent, ([\\d.]+) records/sec.*?"
            + "(\\d+) ms 50th, (\\d+) ms 95th, (\\d+) ms 99th, (\\d+) ms 99\\.9th");

    private final String bootstrap;

    BrokerMeasurement(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Sends {@code records} to a topic of its own, which is gone afterwards. */
    Outcome run(long records) throws InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            try {
                return read(produce(records));
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        } catch (ExecutionException refused) {
            throw new BenchException("The broker at " + bootstrap + " refuses a topic for the bench", refused);
        }
    }

    private String produce(long records) throws InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path").replace(";", File.pathSeparator),
                "org.apache.kafka.tools.ProducerPerformance",
                "--topic",
                TOPIC,
                "--num-records",
                String.valueOf(records),
                "--record-size",
                String.valueOf(RECORD_BYTES),
                "--throughput",
                "-1",
                "--command-property",
                "bootstrap.servers=" + bootstrap,
                "acks=all",
                "linger.ms=0");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new BenchException("ProducerPerformance did not end within " + TIMEOUT_SECONDS + " s");
            }
            return output;
        } catch (IOException cannotStart) {
            throw new BenchException("Cannot start ProducerPerformance", cannotStart);
        }
    }

    private static Outcome read(String output) {
        var summary = SUMMARY.matcher(output);
        double perSecond = -1;
        double p50 = 0;
        double p99 = 0;
        double p999 = 0;
        while (summary.find()) {
            perSecond = Double.parseDouble(summary.group(2));
            p50 = Double.parseDouble(summary.group(3));
            p99 = Double.parseDouble(summary.group(5));
            p999 = Double.parseDouble(summary.group(6));
        }
        if (perSecond < 0) {
            throw new BenchException("ProducerPerformance said: " + output.strip());
        }
        return new Outcome(perSecond, p50, p99, p999);
    }
}
