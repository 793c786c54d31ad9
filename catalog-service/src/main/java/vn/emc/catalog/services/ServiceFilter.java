package vn.emc.catalog.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.emc.catalog.search.SearchText;

/**
 * Which services are looked for.
 *
 * @param q words of the name or a code, in any order; case and diacritics are ignored
 * @param level null for all
 */
public record ServiceFilter(@Nullable String q, @Nullable Integer level) {
    private static final int MOST_WORDS = 10;

    public static ServiceFilter none() {
        return new ServiceFilter(null, null);
    }

    public boolean isEmpty() {
        return words().isEmpty() && level == null;
    }

    /** The condition on rows of {@code catalogue_service}; its values are in {@link #parameters()}. */
    String condition() {
        var conditions = new ArrayList<String>();
        for (var i = 0; i < words().size(); i++) {
            conditions.add(" and search_text like :word" + i);
        }
        if (level != null) {
            conditions.add(" and level = :level");
        }
        return String.join("", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new TreeMap<String, Object>();
        var words = words();
        for (var i = 0; i < words.size(); i++) {
            parameters.put("word" + i, "%" + words.get(i).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (level != null) {
            parameters.put("level", level);
        }
        return parameters;
    }

    private List<String> words() {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        return List.of(SearchText.of(q).split(" ", -1)).stream()
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
