package vn.emc.catalog.samples;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** Languages there is a sample in, in the order they are shown. */
@Getter
@RequiredArgsConstructor
public enum SampleLanguage {
    CURL("curl", "curl.sh"),
    JAVA("Java", "Track.java"),
    CSHARP("C#", "Track.cs"),
    PHP("PHP", "track.php"),
    PYTHON("Python", "track.py"),
    JAVASCRIPT("JavaScript", "track.mjs"),
    GO("Go", "track.go");

    private final String title;
    private final String fileName;

    /** As in addresses, ids and the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
