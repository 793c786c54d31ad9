package vn.emc.catalog.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.emc.contracts.sites.IngestMode;

/** Every sample is a program that runs, whatever the site is called. */
class RunningSamplesTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder = Path.of("");

    private record Run(int exitCode, String output) {}

    static Stream<Arguments> everySampleInEveryMode() {
        return Arrays.stream(SampleLanguage.values())
                .flatMap(language -> Arrays.stream(IngestMode.values()).map(mode -> Arguments.of(language, mode)));
    }

    @ParameterizedTest
    @MethodSource
    void everySampleInEveryMode(SampleLanguage language, IngestMode mode) throws IOException, InterruptedException {
        try (var collecting = new CollectingStub(mode)) {
            var sample = Sample.of(collecting.address(), mode, language);

            var run = run(sample, mode == IngestMode.OPEN ? null : CollectingStub.KEY);

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output())
                    .contains("X-EMC-Event-Id: " + CollectingStub.EVENT_ID)
                    .contains("X-EMC-Warning: LEVEL_RULE,UNKNOWN_TTHC");
            assertThat(collecting.accepted())
                    .singleElement()
                    .satisfies(event -> assertThat(event)
                            .containsEntry("CodeProfile", "000.00.11.H56-251203-1508")
                            .containsEntry("SiteId", "278")
                            .containsEntry("NameTTHC", "Cấp giấy phép bưu chính")
                            .containsEntry("Status", "1")
                            .containsEntry("FormsPayments", "")
                            .containsEntry("Level", "4")
                            .containsEntry(
                                    "User", "{\"ID_local\":\"tk-01\",\"TYPE\":1,\"LOCATION\":\"000.00.11.H56\"}"));
        }
    }

    @ParameterizedTest
    @EnumSource(SampleLanguage.class)
    void aRefusedCallEndsWithTheReason(SampleLanguage language) throws IOException, InterruptedException {
        try (var collecting = new CollectingStub(IngestMode.KEY)) {
            var run = run(Sample.of(collecting.address(), IngestMode.KEY, language), "emc_278_wrong");

            assertThat(run.exitCode()).as(run.output()).isNotZero();
            assertThat(run.output()).contains("401", "Hãy kiểm tra lại khóa.").doesNotContain("X-EMC-Event-Id: ");
        }
    }

    @ParameterizedTest
    @EnumSource(SampleLanguage.class)
    void withoutAKeyNothingIsSentAndTheVariableIsNamed(SampleLanguage language)
            throws IOException, InterruptedException {
        try (var collecting = new CollectingStub(IngestMode.HMAC)) {
            var run = run(Sample.of(collecting.address(), IngestMode.HMAC, language), null);

            assertThat(run.exitCode()).as(run.output()).isNotZero();
            assertThat(run.output()).contains("EMC_API_KEY=emc_278_…");
        }
    }

    @ParameterizedTest
    @EnumSource(SampleLanguage.class)
    void whereNobodyAnswersTheAddressIsNamed(SampleLanguage language) throws IOException, InterruptedException {
        var nobody = new CollectingStub(IngestMode.OPEN);
        nobody.close();

        var run = run(Sample.of(nobody.address(), IngestMode.OPEN, language), null);

        assertThat(run.exitCode()).as(run.output()).isNotZero();
        assertThat(run.output()).contains("ết nối được với " + nobody.address());
    }

    private Run run(CodeSample sample, @Nullable String key) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve(sample.fileName()), sample.code());
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(command(sample.language(), file))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("EMC_API_KEY");
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "PYTHONUTF8", "1"));
        if (key != null) {
            builder.environment().put("EMC_API_KEY", key);
        }
        var process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static List<String> command(SampleLanguage language, Path file) throws IOException, InterruptedException {
        var program = file.toString();
        return switch (language) {
            case CURL -> {
                found("curl");
                found("openssl");
                yield List.of(found("bash"), program);
            }
            case JAVA ->
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), program);
            case CSHARP -> List.of(dotnet(), "run", program);
            case PHP -> List.of(found("php"), program);
            case PYTHON -> List.of(found("python3"), program);
            case JAVASCRIPT -> List.of(found("node"), program);
            case GO -> List.of(found("go"), "run", program);
        };
    }

    /** A file without a project runs from .NET 10 on. */
    private static String dotnet() throws IOException, InterruptedException {
        var dotnet = found("dotnet");
        var asking = new ProcessBuilder(dotnet, "--version").start();
        var version = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        asking.waitFor();
        assumeTrue(version.matches("[1-9]\\d+\\..*"), "dotnet " + version + " is older than 10: the sample is not run");
        return dotnet;
    }

    private static String found(String program) {
        var file = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(file.isPresent(), program + " is not installed here: the sample is not run");
        return file.orElseThrow().toString();
    }
}
