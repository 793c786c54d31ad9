package vn.emc.reporting.live;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An event in plain words. */
@Schema(name = "LiveEvent")
public record LiveEvent(
        UUID eventId,
        String codeProfile,
        Instant eventTime,
        Instant receivedAt,
        int status,

        @Schema(
                description = "How it is read, in the language of `Accept-Language`",
                example = "Tiếp nhận trực tuyến, mức độ 4, thủ tục 1.001193.")
        String sentence,

        List<String> warnings) {}
