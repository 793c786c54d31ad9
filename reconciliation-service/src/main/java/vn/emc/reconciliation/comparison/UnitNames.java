package vn.emc.reconciliation.comparison;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.emc.contracts.codes.UnitCode;

/**
 * What the name or code of a unit says, however it is spelt: case, space, signs, composed or decomposed letters, where in a
 * syllable its tone stands ("Hòa", "Hoà"), usual abbreviations. Tones and letters themselves count, since there are communes
 * that differ in them alone ("Tân Thành", "Tân Thạnh").
 */
final class UnitNames {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SPACED_SIGN = Pattern.compile("\\s*([&-])\\s*");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("ubnd", "ủy ban nhân dân"),
            Map.entry("hđnd", "hội đồng nhân dân"),
            Map.entry("tp", "thành phố"),
            Map.entry("tx", "thị xã"),
            Map.entry("bql", "ban quản lý"),
            Map.entry("kcn", "khu công nghiệp"),
            Map.entry("kkt", "khu kinh tế"),
            Map.entry("gdđt", "giáo dục đào tạo"),
            Map.entry("gtvt", "giao thông vận tải"),
            Map.entry("khcn", "khoa học công nghệ"),
            Map.entry("khđt", "kế hoạch đầu tư"),
            Map.entry("lđtbxh", "lao động thương binh xã hội"),
            Map.entry("nnmt", "nông nghiệp môi trường"),
            Map.entry("nnptnt", "nông nghiệp phát triển nông thôn"),
            Map.entry("tnmt", "tài nguyên môi trường"),
            Map.entry("tttt", "thông tin truyền thông"),
            Map.entry("vhttdl", "văn hóa thể thao du lịch"));

    private UnitNames() {}

    /** The same text for what names the same unit. */
    static String meaning(String text) {
        var code = UnitCode.tryParse(SPACE.matcher(text).replaceAll(""));
        if (code.isPresent()) {
            return code.get().value();
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return SPACE.splitAsStream(SPACED_SIGN.matcher(composed).replaceAll("$1"))
                .flatMap(UnitNames::words)
                .filter(word -> !word.equals("và"))
                .map(UnitNames::withToneBehind)
                .collect(Collectors.joining());
    }

    /** "TN&MT" is one abbreviation, "động-Thương" two words. */
    private static Stream<String> words(String word) {
        var full = ABBREVIATIONS.get(SIGNS.matcher(word).replaceAll(""));
        return full == null ? SIGNS.splitAsStream(word) : SPACE.splitAsStream(full);
    }

    /** A syllable has one tone, which some write over its first vowel and others over its second. */
    private static String withToneBehind(String syllable) {
        var letters = Normalizer.normalize(syllable, Normalizer.Form.NFD);
        var tones = TONES.matcher(letters).results().map(found -> found.group()).collect(Collectors.joining());
        return TONES.matcher(letters).replaceAll("") + tones;
    }
}
