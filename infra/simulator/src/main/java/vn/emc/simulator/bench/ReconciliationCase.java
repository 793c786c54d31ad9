package vn.emc.simulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformSettings;

/** A reconciliation that operator and officer walk together, without a word more than it needs. */
final class ReconciliationCase {
    private static final String REQUESTS = "/api/reconciliations/v1/requests";

    private final PlatformApi unit;
    private final PlatformApi agency;
    private final String address;

    private ReconciliationCase(PlatformApi unit, PlatformApi agency, String address) {
        this.unit = unit;
        this.agency = agency;
        this.address = address;
    }

    /** One in step 3, about a site of the operator's unit. */
    static ReconciliationCase agreed(
            PlatformSettings settings, String operator, int siteId, LocalDate from, LocalDate to)
            throws InterruptedException {
        var unit = PlatformApi.as(operator, settings);
        var agency = PlatformApi.as("officer", settings);
        var draft = unit.post(REQUESTS, request(siteId, to)).path("id").asString();
        var drafted = new ReconciliationCase(unit, agency, REQUESTS + "/" + draft);
        drafted.submit();
        drafted.agree(from, to);
        return drafted;
    }

    String address() {
        return address;
    }

    PlatformApi agency() {
        return agency;
    }

    private static Map<String, Object> request(int siteId, LocalDate letterDate) {
        return Map.of(
                "letterNumber", "1/ĐĐ",
                "letterDate", letterDate.toString(),
                "technicalContact", Map.of("name", "Kỹ thuật", "email", "kythuat@example.vn", "phone", "0241234567"),
                "accountableContact",
                        Map.of("name", "Phụ trách", "email", "phutrach@example.vn", "phone", "0241234568"),
                "sites", List.of(siteId),
                "reason", "Đo tốc độ.");
    }

    private void submit() throws InterruptedException {
        unit.upload(address + "/attachments", letter());
        agency.put(address + "/letter-acceptance", Map.of("reason", "Công văn mô phỏng."));
        unit.post(address + "/submission", Map.of());
        agency.post(address + "/acceptance", Map.of());
    }

    private void agree(LocalDate from, LocalDate to) throws InterruptedException {
        var proposal = unit.post(address + "/period-proposals", Map.of("from", from.toString(), "to", to.toString()))
                .path("number")
                .asInt();
        agency.post(address + "/period-acceptances", Map.of("proposal", proposal));
    }

    private static Path letter() {
        try (var letter = Objects.requireNonNull(ReconciliationCase.class.getResourceAsStream("letter.pdf"))) {
            var file = Files.createTempFile("emc-letter", ".pdf");
            file.toFile().deleteOnExit();
            Files.copy(letter, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
