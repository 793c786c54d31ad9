package vn.emc.reporting.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.reporting.indicator.AnsweringQuestions;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.web.security.CurrentUser;

/** Makes an answer as the public may see it. */
@Component
@RequiredArgsConstructor
class MakingOpenData implements OpenDataMaker {
    private static final CurrentUser PUBLIC = new CurrentUser("", "", Set.of(), null);

    private final AnsweringQuestions answering;
    private final Downloads downloads;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    public OpenDataFiles make(OpenDataQuery query) {
        var question = query.question();
        var report = answering.answer(question, PUBLIC, query.language());
        var csv = new ByteArrayOutputStream();
        try {
            downloads.csv(report, question, query.language(), csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new OpenDataFiles(
                new OpenDataFile(json.writeValueAsBytes(report)), new OpenDataFile(csv.toByteArray()), clock.instant());
    }
}
