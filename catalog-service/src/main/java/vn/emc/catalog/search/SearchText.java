package vn.emc.catalog.search;

import jakarta.persistence.criteria.Predicate;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.data.jpa.domain.Specification;

/** Text without case and diacritics, so that {@code thanh hoa} finds Thanh Hóa. */
public final class SearchText {
    private SearchText() {}

    /** What is kept beside the text in a column {@code search_text}. */
    public static String of(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(decomposed.length());
        var space = false;
        for (var i = 0; i < decomposed.length(); i++) {
            var c = decomposed.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                space = !plain.isEmpty();
            } else if (!isMark(c)) {
                plain.append(space ? " " : "").append(c == 'đ' ? 'd' : c);
                space = false;
            }
        }
        return plain.toString();
    }

    private static boolean isMark(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Rows whose attribute {@code searchText} holds every word that was typed, in any order. */
    public static <T> Specification<T> contains(String typed) {
        var words = of(typed).split(" ", -1);
        return (row, query, builder) -> builder.and(Arrays.stream(words)
                .map(word -> builder.like(row.get("searchText"), "%" + escaped(word) + "%", '\\'))
                .toArray(Predicate[]::new));
    }

    private static String escaped(String word) {
        return word.replaceAll("([%_\\\\])", "\\\\$1");
    }
}
