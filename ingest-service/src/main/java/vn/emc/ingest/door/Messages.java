package vn.emc.ingest.door;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for senders: Vietnamese, or English where the caller prefers it. */
public final class Messages {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ResourceBundle VI = bundle(VIETNAMESE);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private Messages() {}

    /** The language of the answer, by {@code Accept-Language}. */
    public static Locale languageOf(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return VIETNAMESE;
        }
        for (var wanted : Collections.list(request.getLocales())) {
            switch (wanted.getLanguage()) {
                case "vi" -> {
                    return VIETNAMESE;
                }
                case "en" -> {
                    return Locale.ENGLISH;
                }
                default -> {
                    // a language we do not speak: the next one the caller names
                }
            }
        }
        return VIETNAMESE;
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
