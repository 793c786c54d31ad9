package vn.emc.ingest.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.contracts.ledger.LedgerHeader;

/** The whole ledger, for those who build something from all events. */
@RestController
@RequestMapping("/api/ingest/v1/ledger")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Ledger")
class LedgerController {
    private static final int BUFFER = 64 * 1024;

    private final ReadingLedger ledger;

    @GetMapping
    @PreAuthorize("hasAuthority('REBUILD')")
    @Operation(summary = "Every accepted event, as one consistent snapshot", description = """
                    One line of JSON (`topic`, `offsets`, `snapshotAt`, `approximateEvents`, `columns`), then the rows in \
                    PostgreSQL's binary COPY format, dossier by dossier, each dossier's events in the order of arrival. \
                    `offsets` say, by partition of the topic, where the snapshot ends: after the rows, go on from there. \
                    Rows without the format's trailer broke off: ask again.""")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = LedgerHeader.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")))
    void stream(HttpServletResponse response) throws IOException {
        response.setContentType(LedgerHeader.MEDIA_TYPE);
        var out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        try {
            ledger.write(out);
        } catch (UncheckedIOException readerGone) {
            throw new IOException("whoever read the ledger has gone", readerGone);
        }
        out.flush();
    }
}
