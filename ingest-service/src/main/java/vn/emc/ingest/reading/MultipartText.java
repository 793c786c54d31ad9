package vn.emc.ingest.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/** Reads {@code multipart/form-data} of text parts; attached files are passed over. */
final class MultipartText {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("[;\\s]name=(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile("[;\\s]filename\\*?=", Pattern.CASE_INSENSITIVE);

    private MultipartText() {}

    static void read(String body, String contentType, RawEvent event) throws RefusedException {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
        var delimiter = "--" + firstGroup(boundary);
        var at = body.indexOf(delimiter);
        if (at < 0) {
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
        while (at >= 0) {
            var from = at + delimiter.length();
            var next = body.indexOf("\n" + delimiter, from);
            if (next >= 0) {
                readPart(body.substring(from, next), event);
            }
            at = next < 0 ? -1 : next + 1;
        }
    }

    private static void readPart(String part, RawEvent event) {
        var content = part.indexOf("\n\r\n");
        var gap = 3;
        if (content < 0) {
            content = part.indexOf("\n\n");
            gap = 2;
        }
        if (content < 0) {
            return;
        }
        var headers = part.substring(0, content);
        var name = NAME.matcher(headers);
        if (!name.find() || FILE.matcher(headers).find()) {
            return;
        }
        var field = Field.named(firstGroup(name));
        if (field != null) {
            var value = part.substring(content + gap);
            event.put(field, value.endsWith("\r") ? value.substring(0, value.length() - 1) : value);
        }
    }

    private static String firstGroup(Matcher matcher) {
        var quoted = matcher.group(1);
        return quoted != null ? quoted : matcher.group(2);
    }
}
