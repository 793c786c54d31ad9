package vn.emc.reconciliation.minutes;

import java.util.List;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import vn.emc.reconciliation.problem.ReconciliationProblem;

/** The kinds of file minutes come in. */
@Getter
@RequiredArgsConstructor
public enum PaperFormat {
    /** What is signed. */
    PDF("application/pdf", ".pdf"),
    /** To be read and edited; never signed. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    private final String type;
    private final String ending;

    MediaType mediaType() {
        return MediaType.parseMediaType(type);
    }

    /** The first that fits what is accepted; a PDF for who takes anything. */
    static PaperFormat of(List<MediaType> accepted) {
        if (accepted.isEmpty()) {
            return PDF;
        }
        for (var wanted : accepted) {
            for (var format : values()) {
                if (wanted.includes(format.mediaType())) {
                    return format;
                }
            }
        }
        throw new ReconciliationProblem.NoSuchForm();
    }
}
