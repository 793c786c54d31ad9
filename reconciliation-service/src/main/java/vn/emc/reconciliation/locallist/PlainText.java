package vn.emc.reconciliation.locallist;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: letters and digits only, without case and diacritics ("Đã trả kết quả" is "datraketqua"). */
final class PlainText {
    private static final Pattern IGNORED = Pattern.compile("[^\\p{L}\\p{N}]");

    private PlainText() {}

    static String of(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return IGNORED.matcher(bare).replaceAll("").replace('đ', 'd');
    }
}
