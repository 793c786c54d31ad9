package vn.emc.reporting.indicator;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The question a page shows, as the rest of an address that asks it again. */
public final class QuestionAddress {
    private static final String LANGUAGE = "lang";

    private QuestionAddress() {}

    /** Encoded, with its question mark; {@code ""} where nothing was asked. The language is the page's own. */
    public static String of(Map<String, List<String>> parameters) {
        var address = UriComponentsBuilder.newInstance();
        parameters.forEach((name, values) -> {
            if (!name.equals(LANGUAGE)) {
                address.queryParam(name, values);
            }
        });
        var query = address.encode().build().getQuery();
        return query == null ? "" : "?" + query;
    }
}
