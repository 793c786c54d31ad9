package vn.emc.reconciliation.extract;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** The files of an extract. */
@Schema(name = "ExtractFileKind")
@Getter
@RequiredArgsConstructor
public enum ExtractFileKind {
    /** One line for each dossier, as it stood at the cut-off. */
    DOSSIERS("dossiers"),
    /** One line for each event of these dossiers. */
    EVENTS("events");

    private final String fileName;
}
