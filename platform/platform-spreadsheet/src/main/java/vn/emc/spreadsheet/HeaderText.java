package vn.emc.spreadsheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headers as they are compared: letters and digits only, without case and diacritics ("Mã  đơn_vị" is "madonvi"). */
final class HeaderText {
    private static final Pattern IGNORED = Pattern.compile("[^\\p{L}\\p{N}]");

    private HeaderText() {}

    static String normalised(String header) {
        String bare = Normalizer.normalize(header, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return IGNORED.matcher(bare).replaceAll("").replace('đ', 'd');
    }
}
