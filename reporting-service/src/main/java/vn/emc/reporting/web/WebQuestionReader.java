package vn.emc.reporting.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.indicator.SingleGroupingReader;

/** Reads a question about web figures from a request's parameters. */
@Component
@RequiredArgsConstructor
class WebQuestionReader {
    private static final String FROM = "from";
    private static final int USUAL_DAYS = 30;

    private final SingleGroupingReader questions;
    private final Clock clock;

    /** Without a period the last thirty days: a year has too many different visitors to be worth counting by default. */
    WebQuestion read(Map<String, List<String>> parameters) {
        var withPeriod = new LinkedHashMap<>(parameters);
        if (isMissing(parameters, FROM) && isMissing(parameters, "to")) {
            var today = BusinessDay.of(clock.instant());
            withPeriod.put(FROM, List.of(today.minusDays(USUAL_DAYS - 1).toString()));
        }
        var asked = questions.read(withPeriod, WebGrouping::named, "UNKNOWN_WEB_GROUPING");
        return new WebQuestion(asked.about(), asked.groupBy());
    }

    private static boolean isMissing(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().allMatch(String::isBlank);
    }
}
