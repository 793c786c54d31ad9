package vn.emc.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.bench.ExtractBench;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformException;

/** A reconciliation that an operator and an officer walk through, step by step, as their systems would. */
final class ReconciliationCase {
    private static final String REQUESTS = "/api/reconciliations/v1/requests";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String REASON = "Hai bên đã rà soát từng hồ sơ.";

    private final PlatformApi unit;
    private final PlatformApi agency;
    private final String address;
    private final String number;

    private ReconciliationCase(PlatformApi unit, PlatformApi agency, String number) {
        this.unit = unit;
        this.agency = agency;
        this.number = number;
        this.address = REQUESTS + "/" + number;
    }

    /** A draft of the operator's unit about one of its sites. */
    static ReconciliationCase draft(Platform platform, String operator, int siteId) throws InterruptedException {
        var unit = platform.as(operator);
        var draft = unit.post(
                REQUESTS,
                Map.of(
                        "letterNumber",
                        "12/STTTT",
                        "letterDate",
                        "2025-05-05",
                        "technicalContact",
                        contact("Kỹ thuật"),
                        "accountableContact",
                        contact("Phụ trách"),
                        "sites",
                        List.of(siteId),
                        "reason",
                        "Số liệu tháng 3 thấp hơn thực tế."));
        return new ReconciliationCase(
                unit, platform.as("officer"), draft.path("id").asString());
    }

    /** Where people see it. */
    String page() {
        return "/reconciliations/" + number;
    }

    /** Step 1, with a letter on paper, and step 2. */
    void agree(Path folder, LocalDate from, LocalDate to) throws InterruptedException, IOException {
        unit.upload(address + "/attachments", letter(folder));
        agency.put(address + "/letter-acceptance", Map.of("reason", "Bản giấy đã có dấu đỏ."));
        unit.post(address + "/submission", Map.of());
        agency.post(address + "/acceptance", Map.of());
        var proposal = unit.post(address + "/period-proposals", Map.of("from", from.toString(), "to", to.toString()));
        agency.post(
                address + "/period-acceptances",
                Map.of("proposal", proposal.path("number").asInt()));
    }

    /** Step 3. */
    void extract() throws InterruptedException {
        agency.post(address + "/extracts", Map.of());
        await("/extracts/1", "READY");
        agency.post(address + "/extracts/1/handover", Map.of("message", "Xin xem tệp."));
    }

    /** Step 4; answers what was found. */
    JsonNode compare(Path list) throws InterruptedException {
        unit.upload(address + "/local-lists", list);
        await("/local-lists/1", "READY");
        unit.post(address + "/comparisons", Map.of());
        var found = await("/comparisons/1", "READY");
        unit.post(address + "/comparisons/1/completion", Map.of());
        return found;
    }

    /** Step 5: the unit is right wherever its list says something, and what it does not know counts nowhere. */
    void decideForTheUnit() throws InterruptedException {
        var weighed = Platform.await("the findings to be weighed")
                .atMost(PATIENCE)
                .until(() -> read("/resolutions"), view -> view.path("weighed").asBoolean());
        for (var point : weighed.path("open")) {
            var kind = point.path("class").asString();
            var field = point.path("field").asString("");
            unit.put(
                    address + "/resolutions/" + kind + (field.isEmpty() ? "" : "?field=" + field),
                    Map.of("remedy", forTheUnit(kind), "reason", REASON));
        }
    }

    /** Both agree to what is decided. */
    void agreeOnRemedies() throws InterruptedException {
        var version = Map.of("version", read("/resolutions").path("version").asInt());
        unit.post(address + "/agreements", version);
        agency.post(address + "/agreements", version);
    }

    /** Each side has its copy signed on paper and the other accepts the scan. */
    void signMinutes(Path folder) throws InterruptedException, IOException {
        var first = unit.upload(address + "/minutes/signed", letter(folder)).path("number");
        agency.put(address + "/minutes/signed/" + first.asInt() + "/acceptance", Map.of("reason", REASON));
        var second = agency.upload(address + "/minutes/signed", letter(folder)).path("number");
        unit.put(address + "/minutes/signed/" + second.asInt() + "/acceptance", Map.of("reason", REASON));
    }

    /** Publishes the corrections and waits until the reconciliation is closed; answers the effect. */
    JsonNode correct() throws InterruptedException {
        agency.post(address + "/corrections", Map.of());
        await("", "CLOSED");
        return agency.get(address + "/effect");
    }

    JsonNode read(String part) throws InterruptedException {
        return agency.get(address + part);
    }

    private JsonNode await(String part, String state) throws InterruptedException {
        return Platform.await(address + part + " to be " + state)
                .atMost(PATIENCE)
                .ignoreException(PlatformException.class)
                .until(
                        () -> agency.get(address + part),
                        view -> state.equals(view.path("state").asString()));
    }

    private static String forTheUnit(String kind) {
        return switch (kind) {
            case "ONLY_EMC", "DUPLICATE_EMC" -> "EXCLUDE";
            case "ONLY_LOCAL", "PERIOD_SHIFT", "FIELD_DIFF" -> "TAKE_LOCAL";
            default -> "KEEP_EMC";
        };
    }

    private static Map<String, String> contact(String name) {
        return Map.of("name", name, "email", "doisoat@example.vn", "phone", "0241234567");
    }

    private static Path letter(Path folder) throws IOException {
        try (InputStream letter = Objects.requireNonNull(ExtractBench.class.getResourceAsStream("letter.pdf"))) {
            var file = Files.createTempFile(folder, "ban-giay", ".pdf");
            return Files.write(file, letter.readAllBytes());
        }
    }
}
