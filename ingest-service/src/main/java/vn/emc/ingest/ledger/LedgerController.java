package vn.emc.ingest.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.contracts.ContractJson;

/** The whole ledger, for those who build something from all events. */
@RestController
@RequestMapping("/api/ingest/v1/ledger")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Ledger")
class LedgerController {
    private static final int BUFFER = 64 * 1024;
    private static final byte[] NEWLINE = {'\n'};

    private final ReadingLedger ledger;

    @GetMapping
    @PreAuthorize("hasAuthority('REBUILD')")
    @Operation(summary = "Every accepted event, as one consistent snapshot", description = """
                    NDJSON, one object with one member a line: first `header`, then `event`s in the order of arrival with a \
                    `position` after about every 1,000 of them, last `end`. The header's `offsets` say, by partition of the \
                    topic, where the snapshot ends: after the stream, go on from there. A stream without `end` broke off: \
                    ask again with `afterPosition` set to the last position seen, and keep the offsets of the first \
                    header; an event met twice has the same `eventId`.""")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = LedgerLine.class)))
    void stream(
            @Parameter(description = "A `position` of an earlier stream; everything after it is sent")
                    @RequestParam(required = false)
                    @Nullable
                    String afterPosition,
            HttpServletResponse response)
            throws IOException {
        var after = afterPosition == null ? LedgerPosition.START : LedgerPosition.parse(afterPosition);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        var out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        try {
            ledger.read(after, line -> write(line, out));
        } catch (UncheckedIOException readerGone) {
            throw new IOException("whoever read the ledger has gone", readerGone);
        }
        out.flush();
    }

    private static void write(LedgerLine line, OutputStream out) {
        try {
            out.write(ContractJson.mapper().writeValueAsBytes(line));
            out.write(NEWLINE);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
