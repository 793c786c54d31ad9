package vn.emc.reconciliation.extract;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import vn.emc.reconciliation.problem.ReconciliationProblem;

/** The forms an extract's file can be had in; the first is what who does not care gets. */
@Schema(name = "ExtractForm")
@RequiredArgsConstructor
public enum ExtractForm {
    /** An archive with the CSV file. */
    ZIP("application/zip"),
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    MediaType mediaType() {
        return MediaType.parseMediaType(type);
    }

    /**
     * The form that an Accept header likes best.
     *
     * @throws ReconciliationProblem.NoSuchForm where it likes none
     */
    static ExtractForm of(List<MediaType> accepted) {
        if (accepted.isEmpty()) {
            return ZIP;
        }
        return accepted.stream()
                .map(ExtractForm::thatIs)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(ReconciliationProblem.NoSuchForm::new);
    }

    /** The ending of a file's name. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    private static Optional<ExtractForm> thatIs(MediaType accepted) {
        return Arrays.stream(values())
                .filter(form -> accepted.isCompatibleWith(form.mediaType()))
                .findFirst();
    }
}
