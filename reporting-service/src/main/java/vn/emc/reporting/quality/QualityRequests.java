package vn.emc.reporting.quality;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.QuestionReader;

/** Reads which sites a request is about, and says what is wrong with it. */
@Component
@RequiredArgsConstructor
class QualityRequests {
    private static final Set<String> PARAMETERS =
            Set.of("organisation", "site", "state", "q", "page", "size", "sort", "lang");

    private final QuestionReader questions;

    QualityFilter read(Map<String, List<String>> parameters, @Nullable CheckState state, String text) {
        return new QualityFilter(questions.read(parameters, PARAMETERS), state, text);
    }
}
