package vn.emc.catalog.site;

import java.text.Normalizer;
import java.util.Locale;

/** Text without case and diacritics, so that {@code thanh hoa} finds Thanh Hóa. */
final class SearchText {
    private SearchText() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }
}
