package vn.emc.ingest.door;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Texts for senders: Vietnamese, or English where the caller prefers it. */
public final class Messages {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);
    private static final ResourceBundle VI = bundle(VIETNAMESE);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private Messages() {}

    /** The language of the answer, by {@code Accept-Language}. */
    public static Locale languageOf(@Nullable String acceptLanguage) {
        try {
            var spoken = acceptLanguage == null ? null : Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return spoken == null ? VIETNAMESE : spoken;
        } catch (IllegalArgumentException nonsense) {
            return VIETNAMESE;
        }
    }

    public static String text(Locale language, String key, Object... arguments) {
        var bundle = language.equals(Locale.ENGLISH) ? EN : VI;
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "sender-messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
